// Saves what is typed into a task's form by htmx, says how that goes, and counts characters. The page works without it.
(() => {
  "use strict";
  const saving = document.getElementById("saving");
  if (!saving || typeof htmx === "undefined") {
    return;
  }
  const form = saving.closest("form");
  const messages = ["lapsed", "failed", "refused"].map((name) => document.getElementById(`saving-${name}`));
  const retryAfter = 10_000;
  const lookAfter = 20_000;
  const restsAfter = 15 * 60_000;
  const typedMeanwhile = new Set();
  let unsaved = false;
  let leaving = false;
  let lapsed = false;
  let renewed = false;
  let lastTyped = Date.now();

  document.documentElement.classList.add("scripted");

  const save = () => htmx.trigger(saving, "sakutei:save");

  const say = (name) => {
    messages.forEach((message) => {
      message.hidden = message.id !== `saving-${name}`;
    });
    if (name) {
      saving.textContent = "";
    }
  };

  const count = (limit) => {
    const text = limit.closest(".field")?.querySelector("textarea")?.value ?? "";
    const left = Number(limit.dataset.longest) - [...text.trimEnd()].length;
    limit.textContent = left < 0 ? `${-left}文字超えています（${limit.dataset.longest}文字まで）`
      : `あと${left}文字（${limit.dataset.longest}文字まで）`;
    limit.classList.toggle("limit--over", left < 0);
  };
  const countAll = () => form.querySelectorAll(".limit[data-longest]").forEach(count);

  // signed in again elsewhere: the page gets the new token, if it is still the same person
  const renew = async () => {
    const answer = await fetch(form.action, { credentials: "same-origin", headers: { "HX-Request": "true" } }).catch(() => null);
    if (answer?.status === 401 || answer?.redirected) {
      lapsed = true;
      say("lapsed");
    }
    if (!answer?.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("form.writing");
    const value = (where, name) => where?.querySelector(`input[name="${name}"]`)?.value;
    if (!fresh || value(fresh, "_person") !== value(form, "_person")) {
      say("refused");
      return;
    }
    document.querySelectorAll('input[name="_csrf"]').forEach((token) => {
      token.value = value(fresh, "_csrf");
    });
    save();
  };

  form.addEventListener("input", (event) => {
    typedMeanwhile.add(event.target);
    unsaved = true;
    lastTyped = Date.now();
    if (!lapsed) {
      saving.textContent = "入力中…";
    }
    const limit = event.target.closest(".field")?.querySelector(".limit[data-longest]");
    if (limit) {
      count(limit);
    }
  });
  form.addEventListener("submit", () => {
    leaving = true;
  });

  saving.addEventListener("htmx:beforeRequest", () => typedMeanwhile.clear());

  // what is being typed into is never drawn anew: the answer is left, and asked for again
  saving.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.shouldSwap || typedMeanwhile.size === 0) {
      return;
    }
    const answer = new DOMParser().parseFromString(event.detail.serverResponse, "text/html");
    const places = [...answer.querySelectorAll("[hx-swap-oob]")].map((each) => document.getElementById(each.id));
    if ([...typedMeanwhile].some((field) => places.some((place) => place?.contains(field)))) {
      event.detail.shouldSwap = false;
      setTimeout(save, 0);
    }
  });

  // what was mended is not marked any longer, neither at its field nor in the summary
  const unmark = () => {
    form.querySelectorAll("[aria-invalid]").forEach((field) => {
      const error = document.getElementById(`${field.id}-error`);
      if (error?.classList.contains("nothing")) {
        field.removeAttribute("aria-invalid");
        const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== error.id);
        field.setAttribute("aria-describedby", described.join(" "));
      }
    });
    const summary = document.getElementById("errors");
    summary?.querySelectorAll("a[href]").forEach((link) => {
      const error = document.getElementById(`${link.getAttribute("href").slice(1)}-error`);
      if (error?.classList.contains("nothing")) {
        link.closest("li").remove();
      }
    });
    if (summary) {
      const left = summary.querySelectorAll("li").length;
      summary.querySelector("h2").textContent = `入力を確かめてください（${left}件）`;
      summary.hidden = left === 0;
    }
  };

  saving.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) {
      unmark();
      lapsed = false;
      renewed = false;
      unsaved = typedMeanwhile.size > 0;
      say("");
      countAll();
      return;
    }
    const status = event.detail.xhr.status;
    lapsed = status === 401;
    if (status === 403 && !renewed) {
      renewed = true;
      renew();
    } else if (lapsed) {
      say("lapsed");
    } else if (status === 403 || status === 404) {
      say("refused");
    } else {
      say("failed");
      setTimeout(save, retryAfter);
    }
  });

  window.addEventListener("focus", () => {
    if (lapsed) {
      renew();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && unsaved && !lapsed && !leaving) {
      save();
    } else if (!document.hidden && lapsed) {
      renew();
    }
  });
  window.addEventListener("pagehide", () => {
    if (unsaved && !leaving) {
      fetch(saving.getAttribute("hx-post"),
        { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" }, keepalive: true });
    }
  });
  window.addEventListener("pageshow", (event) => {
    leaving = false;
    if (event.persisted) {
      save();
    }
  });
  // what others write, and that one is here, or is here again
  setInterval(() => {
    if (lapsed && !document.hidden) {
      renew();
    } else if (!document.hidden && !leaving && Date.now() - lastTyped < restsAfter) {
      save();
    }
  }, lookAfter);
  countAll();
})();

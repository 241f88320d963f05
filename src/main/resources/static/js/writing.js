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

  // the server says in a sentence how the sign-in ended
  const because = (name, xhr) => {
    const words = (xhr.getResponseHeader("Content-Type") ?? "").startsWith("text/plain") ? xhr.responseText.trim() : "";
    if (words) {
      document.getElementById(`saving-${name}-cause`).textContent = words;
    }
    return words;
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
    if (answer?.status === 403 || answer?.status === 404) {
      say("refused");
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

  // what somebody unfolded stays so when it is drawn anew
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    event.detail.target.querySelectorAll("details[id][open]").forEach((old) => {
      event.detail.fragment.querySelector(`[id="${old.id}"]`)?.setAttribute("open", "");
    });
  });

  // a link into a folded block unfolds it
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const block = link && document.getElementById(link.getAttribute("href").slice(1))?.closest("details.block");
    if (block) {
      block.open = true;
    }
  });

  // an amount that is not settled yet, without leaving the page
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button.undetermined");
    const amount = button?.closest(".amount").querySelector("input");
    if (amount) {
      event.preventDefault();
      amount.value = button.textContent;
      amount.dispatchEvent(new Event("input", { bubbles: true }));
      amount.focus();
    }
  });

  // what is left of the frame follows what is typed: the first year's field of the source that the frame counts
  const meter = form.querySelector(".meter[data-frame]");
  const source = meter && meter.closest(".amounts").querySelector(`.amount input[name$=".${meter.dataset.source}"]`);
  const measure = () => {
    const typed = Number(source.value.normalize("NFKC").replaceAll(/[,\s]/g, "").replace(/^[△▲−]/, "-"));
    const own = Number.isFinite(typed) ? typed : 0;
    const frame = Number(meter.dataset.frame);
    const used = Number(meter.dataset.used);
    const left = frame - used - own;
    const figure = (name, amount, shown) => {
      const line = meter.querySelector(`[data-figure="${name}"]`);
      (line.querySelector("strong") ?? line).textContent = amount.toLocaleString("ja-JP");
      line.hidden = !shown;
    };
    figure("own", own, true);
    figure("left", left, left >= 0);
    figure("over", -left, left < 0);
    draw(meter.querySelector("svg.bar"), Math.max(own, 0), frame);
  };
  // the sheet's own part is the first; those of the others move along behind it
  const draw = (bar, own, frame) => {
    const percent = (part) => `${Math.min(100, (part * 100) / frame).toFixed(2)}%`;
    bar.querySelectorAll(".f-white").forEach((gap) => gap.remove());
    let mine = bar.querySelector(".f-1");
    if (!mine) {
      mine = bar.querySelector(".f-base").cloneNode();
      mine.setAttribute("class", "f-1");
      bar.querySelector(".f-base").after(mine);
    }
    let end = own;
    mine.setAttribute("width", percent(own));
    bar.querySelectorAll(".f-2, .f-3").forEach((part) => {
      part.dataset.amount ??= (Number.parseFloat(part.getAttribute("width")) * frame) / 100;
      part.setAttribute("x", percent(end));
      end += Number(part.dataset.amount);
      part.setAttribute("width", percent(Math.max(0, Math.min(end, frame) - (end - Number(part.dataset.amount)))));
    });
  };
  source?.addEventListener("input", measure);

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
    if (status === 403 && because("refused", event.detail.xhr)) {
      lapsed = true;
      say("refused");
    } else if (status === 403 && !renewed) {
      renewed = true;
      renew();
    } else if (lapsed) {
      because("lapsed", event.detail.xhr);
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

// Keeps a page up to date: the server says that something changed, the page fetches itself and exchanges the parts that
// are marked. Only what is looked at listens. The page works without it.
(() => {
  "use strict";
  const source = () => document.querySelector("[data-live]");
  const said = document.getElementById("live");
  if (!source() || !said) {
    return;
  }
  const silentAfter = 25_000;
  const triesAgainAfter = 5_000;
  const longestPause = 60_000;
  const shortestPause = 1_000;
  // a server that is slow to answer is asked less often
  const pausePerAnswer = 10;
  let stream = null;
  let watch = null;
  let planned = null;
  let busy = false;
  let over = false;
  let mayAskAt = 0;
  let pause = triesAgainAfter;

  const say = (text) => {
    if (said.textContent !== text) {
      said.textContent = text;
    }
    said.hidden = !text;
  };
  const time = () => document.querySelector("[data-live-time]");
  const setTime = (word) => {
    const place = time();
    if (word && place) {
      place.textContent = word;
    }
  };
  const since = () => time()?.textContent ?? "";

  const close = () => {
    stream?.close();
    stream = null;
    clearTimeout(watch);
    clearTimeout(planned);
    planned = null;
  };
  const stop = (text) => {
    over = true;
    close();
    say(text);
  };
  const ended = () => stop(`サインインが終わったため、${since()}から更新していません。サインインし直してください。`);
  const cut = () => {
    if (over) {
      return;
    }
    close();
    say(`通信が切れたため、${since()}から更新されていません。つながり次第、更新します。`);
    planned = setTimeout(begin, pause);
    pause = Math.min(2 * pause, longestPause);
  };

  // what was said to the person stays where it stands
  const keep = (from, to) => from.querySelectorAll("[data-live-keep]").forEach((each) => {
    const before = each.previousElementSibling?.id;
    const place = before && to.querySelector(`#${CSS.escape(before)}`);
    if (place && !to.querySelector(`#${CSS.escape(each.id)}`)) {
      place.after(each);
    }
  });
  const exchange = (page) => {
    const opened = [...document.querySelectorAll("[data-live-part] details[open] > summary")].map((each) => each.textContent);
    document.querySelectorAll("[data-live-part]").forEach((part) => {
      const fresh = page.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
      if (!fresh || fresh.isEqualNode(part)) {
        return;
      }
      const at = document.activeElement;
      const focused = part.contains(at) ? at.getAttribute("href") ?? at.getAttribute("name") : null;
      keep(part, fresh);
      part.replaceWith(fresh);
      fresh.querySelectorAll("details").forEach((each) => {
        each.open = each.open || opened.includes(each.querySelector("summary")?.textContent);
      });
      if (focused) {
        fresh.querySelector(`[href="${CSS.escape(focused)}"], [name="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
      }
    });
  };

  // false where nothing came; throws where there is no line
  const refresh = async () => {
    const asked = performance.now();
    const answer = await fetch(source().dataset.liveFrom ?? location.href,
      { credentials: "same-origin", headers: { "HX-Request": "true" }, signal: AbortSignal.timeout(20_000) });
    if (answer.redirected || answer.status === 401 || answer.status === 403 || answer.status === 404) {
      ended();
      return false;
    }
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    exchange(new DOMParser().parseFromString(await answer.text(), "text/html"));
    mayAskAt = performance.now() + Math.max(shortestPause, pausePerAnswer * (performance.now() - asked));
    if (!source()) {
      // nothing will change any more
      stop("");
    }
    return !over;
  };

  const changed = () => {
    if (planned || over) {
      return;
    }
    planned = setTimeout(async () => {
      if (busy) {
        planned = null;
        changed();
        return;
      }
      busy = true;
      planned = null;
      try {
        await refresh();
      } catch {
        cut();
      } finally {
        busy = false;
      }
    }, Math.max(0, mayAskAt - performance.now()) + (busy ? shortestPause : 0));
  };

  const alive = (event) => {
    clearTimeout(watch);
    watch = setTimeout(cut, silentAfter);
    pause = triesAgainAfter;
    // while something is still to be fetched the page stands as it was
    if (!planned && !busy) {
      setTime(event.data);
    }
    said.dataset.state = "alive";
    say("");
  };

  const listen = () => {
    close();
    stream = new EventSource(source().dataset.live);
    watch = setTimeout(cut, silentAfter);
    stream.addEventListener("alive", alive);
    stream.addEventListener("changed", (event) => {
      changed();
      alive(event);
    });
    stream.addEventListener("again", listen);
    stream.addEventListener("ended", ended);
    stream.addEventListener("elsewhere", () => {
      close();
      say(`ほかの画面で自動更新を使っているため、この画面は${since()}から更新していません。`);
    });
    stream.addEventListener("cut", cut);
    stream.addEventListener("error", cut);
  };

  // after a pause: what was missed first
  const begin = async () => {
    if (over || document.hidden) {
      return;
    }
    close();
    if (busy) {
      planned = setTimeout(begin, triesAgainAfter);
      return;
    }
    busy = true;
    try {
      if (await refresh() && !document.hidden) {
        listen();
      }
    } catch {
      cut();
    } finally {
      busy = false;
    }
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : begin()));
  window.addEventListener("focus", () => {
    if (!stream) {
      begin();
    }
  });
  window.addEventListener("offline", () => {
    if (!over) {
      cut();
    }
  });
  window.addEventListener("online", begin);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      begin();
    }
  });
  if (!document.hidden) {
    listen();
  }
})();

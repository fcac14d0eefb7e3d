// Keeps on this device what is typed into a form until it is saved, or thrown away by hand; and asks, before a form is
// sent, whether anybody answers. What is kept is sealed under a key that only pages of the same account bring along, so
// that nobody else at this machine can read it. Where a browser has no seal to offer (a page without https that is not
// of this machine) it is kept for this tab alone.
"use strict";
(() => {
  const words = document.getElementById("drafts");
  if (!words) return;
  const { owner, secret, probe, open: opener, other } = words.dataset;
  const ALL = "zhagen.draft.";
  const OURS = `${ALL}${owner}.`;
  const NEVER = new Set(["csrfmiddlewaretoken", "drawn_by", "password", "current", "code", "secret", "sure"]);
  const sealed = Boolean(window.crypto && crypto.subtle);
  let store;
  try {
    store = sealed ? localStorage : sessionStorage;
    store.getItem(OURS);
  } catch {
    return; // a browser that keeps nothing
  }
  if (!sealed)
    for (const name of Object.keys(store)) if (name.startsWith(ALL) && !name.startsWith(OURS)) store.removeItem(name);

  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
  const key = sealed && crypto.subtle.importKey("raw", bytes(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
  const keep = async (id, draft) => {
    const plain = JSON.stringify(draft);
    if (!sealed) return store.setItem(OURS + id, plain);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const box = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key, new TextEncoder().encode(plain)));
    let packed = "";
    for (let at = 0; at < box.length; at += 8192) packed += String.fromCharCode(...box.subarray(at, at + 8192));
    store.setItem(OURS + id, `${text(iv)}.${btoa(packed)}`);
  };
  const read = async (name) => {
    try {
      const held = store.getItem(name);
      if (!sealed) return JSON.parse(held);
      const [iv, box] = held.split(".").map(bytes);
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key, box)));
    } catch {
      return null;
    }
  };
  const kept = async () => {
    const names = Object.keys(store).filter((name) => name.startsWith(OURS));
    const found = await Promise.all(names.map(async (name) => ({ name, draft: await read(name) })));
    return found.filter((one) => one.draft).sort((one, next) => next.draft.at - one.draft.at);
  };

  // The server says which form it has saved.
  const saved = document.cookie.match(/(?:^|; )saved_form=([^;]+)/);
  if (saved) {
    store.removeItem(OURS + saved[1]);
    document.cookie = "saved_form=; Max-Age=0; Path=/; SameSite=Lax";
  }

  const fields = (form) =>
    [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !NEVER.has(name));
  const takeUp = (draft) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = opener;
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    const sent = { csrfmiddlewaretoken: token, path: draft.path, page: draft.page, fields: JSON.stringify(draft.fields) };
    for (const [name, value] of Object.entries(sent)) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  };
  const line = ({ name, draft }) => {
    const made = words.content.querySelector("li").cloneNode(true);
    const when = new Date(draft.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    made.querySelector("b").textContent = draft.title;
    made.querySelector("small").textContent = [when, draft.said].filter(Boolean).join(" · ");
    const [go, drop] = made.querySelectorAll("button");
    go.addEventListener("click", () => takeUp(draft));
    drop.addEventListener("click", () => {
      if (!window.confirm(words.dataset.sure)) return;
      store.removeItem(name);
      const list = made.parentElement;
      made.remove();
      if (!list.children.length) list.closest("section").remove();
    });
    return made;
  };
  const show = (drafts, place) => {
    const section = words.content.querySelector("section").cloneNode(true);
    section.querySelector("ul").replaceChildren(...drafts.map(line));
    place.prepend(section);
  };
  const today = document.querySelector("[data-drafts]");
  if (today) kept().then((drafts) => drafts.length && show(drafts, today));

  const tell = (form, word) => {
    let said = form.querySelector(".told");
    if (!said) {
      said = document.createElement("p");
      said.className = "note told";
      said.setAttribute("role", "alert");
      (form.querySelector(".savebar") || form).before(said);
    }
    said.textContent = word;
    said.hidden = !word;
    if (word) said.scrollIntoView({ block: "nearest" });
  };
  const answers = async () => {
    try {
      await fetch(probe, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(8000) });
      return true;
    } catch (why) {
      return why.name === "TimeoutError"; // slow is not away
    }
  };

  for (const form of document.querySelectorAll("form[data-draft]")) {
    const own = form.elements.id || form.elements.key;
    const id = (own && own.value) || new URL(form.action).pathname;
    const here = new URL(location.href);
    if (form.dataset.draftForm === "new") here.searchParams.set("form", id);
    // Going back, loading again, another language: the same form.
    const again = new URLSearchParams(location.search).get("form") === id;
    if (here.href !== location.href) history.replaceState(history.state, "", here);
    const path = new URL(form.action).pathname;
    const page = here.pathname === path ? here.pathname + here.search : path; // else it was drawn by another address
    for (const next of document.querySelectorAll(`form[action$="/language/"] [name=next]`)) next.value = page;
    const begun = JSON.stringify(fields(form));
    let last = begun;
    let waiting;
    const save = async () => {
      clearTimeout(waiting);
      const held = fields(form);
      const now = JSON.stringify(held);
      if (now === last) return;
      last = now;
      const texts = [...form.querySelectorAll("textarea, input[type=text]")].map((one) => one.value.trim());
      const said = texts.reduce((one, next) => (next.length > one.length ? next : one), "").slice(0, 40);
      await keep(id, { at: Date.now(), title: form.dataset.draft, said, page, path, fields: held });
    };
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(save, 250);
    };
    for (const event of ["input", "change", "click", "chosen"]) form.addEventListener(event, soon);
    document.addEventListener("visibilitychange", save);
    window.addEventListener("pagehide", save);

    if (!("bound" in form.dataset))
      kept().then((drafts) => {
        const here = drafts.filter((one) => one.draft.path === path);
        const same = here.find((one) => one.name === OURS + id);
        const differs = same && JSON.stringify(same.draft.fields) !== begun;
        if (differs && again) return takeUp(same.draft);
        const offered = here.filter((one) => one !== same || differs);
        if (offered.length) show(offered, document.getElementById("main"));
      });

    let sending = "";
    form.addEventListener("submit", async (event) => {
      if (sending === "asked") return void (sending = "sent");
      event.preventDefault();
      if (sending) return tell(form, words.dataset.sending); // the first is on its way
      sending = "asking";
      await save();
      if (!(await answers())) {
        sending = "";
        return tell(form, sealed ? words.dataset.away : `${words.dataset.away} ${other}`);
      }
      tell(form, "");
      sending = "asked";
      form.requestSubmit(event.submitter);
      setTimeout(() => (sending = ""), 10000); // an answer that does not come: the same form may be sent again
    });
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) sending = "";
    });
  }
})();

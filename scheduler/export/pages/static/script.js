"use strict";

// Everything works without this file but two conveniences: the search, and the current week standing open.

const MOST = 30;

function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function matches(words) {
  return searchNames.filter((row) => {
    const text = folded(row[0] + row[1]);
    return words.every((word) => text.includes(word));
  });
}

function entry([name, detail, address]) {
  const link = document.createElement("a");
  link.href = address;
  const about = document.createElement("span");
  about.textContent = detail;
  link.append(name, about);
  const line = document.createElement("li");
  line.append(link);
  return line;
}

function note(text) {
  const line = document.createElement("li");
  const about = document.createElement("p");
  about.textContent = text;
  line.append(about);
  return line;
}

function setUpSearch(form) {
  const input = form.querySelector("input");
  const list = form.querySelector("ul");
  const count = form.querySelector(".count");

  function show() {
    const words = input.value.split(/\s+/).map(folded).filter(Boolean);
    const found = words.length ? matches(words) : [];
    const lines = found.slice(0, MOST).map(entry);
    if (words.length && !found.length) lines.push(note(searchTexts.none));
    if (found.length > MOST) lines.push(note(searchTexts.more));
    list.replaceChildren(...lines);
    count.textContent = words.length ? String(found.length) : "";
  }

  function links() {
    return [...list.querySelectorAll("a")];
  }

  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [first] = links();
    if (first) first.click();
  });
  form.addEventListener("keydown", (event) => {
    const stops = [input, ...links()];
    const here = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && here >= 0) {
      event.preventDefault();
      stops[(here + step + stops.length) % stops.length].focus();
    } else if (event.key === "Escape") {
      input.value = "";
      show();
      input.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) list.replaceChildren();
  });
  form.hidden = false;
}

function openThisWeek(weeks) {
  const now = new Date();
  const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7));
  const two = (number) => String(number).padStart(2, "0");
  const key = `${monday.getFullYear()}-${two(monday.getMonth() + 1)}-${two(monday.getDate())}`;
  for (const week of weeks) {
    if (week.dataset.monday === key) {
      week.open = true;
      week.classList.add("now");
    }
  }
}

setUpSearch(document.querySelector(".search"));
openThisWeek(document.querySelectorAll(".week-of"));

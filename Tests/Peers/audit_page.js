// What a reader who does not see, or has no pointer, would stumble over in a page: a list of sentences, empty if there is nothing.
(() => {
  const problems = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const where = (element) => `<${element.localName}${element.id ? ` id=${element.id}` : ""}> “${element.textContent.trim().slice(0, 40)}”`;
  const text = (element) => (element ? element.textContent.trim() : "");

  if (!document.documentElement.lang) problems.push("the page has no language");
  if (!document.title.trim()) problems.push("the page has no title");
  for (const landmark of ["main", "header"]) {
    if (all(landmark).length !== 1) problems.push(`${all(landmark).length} × ${landmark}`);
  }
  for (const nav of all("nav")) if (!nav.getAttribute("aria-label")) problems.push("a nav without a name");

  const ids = all("[id]").map((element) => element.id);
  if (!ids.length) problems.push("nothing has an id");
  const seen = new Set();
  for (const id of ids) {
    if (seen.has(id)) problems.push(`two elements have the id ${id}`);
    seen.add(id);
  }
  for (const link of all("a")) {
    const address = link.getAttribute("href") ?? link.getAttribute("xlink:href");
    if (!address) problems.push(`${where(link)} leads nowhere`);
    else if (address.startsWith("#") && !seen.has(decodeURIComponent(address.slice(1)))) problems.push(`${address} is not there`);
    else if (!/^(#|https?:)/.test(address)) problems.push(`${address} is no address of the web`);
    if (!text(link) && !link.getAttribute("aria-label")) problems.push(`the link to ${address} has no words`);
    if (link.closest("[role~=img]")) problems.push(`the link to ${address} is inside of an image`);
  }
  for (const element of all("[aria-labelledby], [aria-describedby]")) {
    for (const name of ["aria-labelledby", "aria-describedby"]) {
      for (const id of (element.getAttribute(name) ?? "").split(" ").filter(Boolean)) {
        if (!text(document.getElementById(id))) problems.push(`${where(element)}: ${name} ${id} has no words`);
      }
    }
  }

  let level = 0;
  const headings = all("h1, h2, h3, h4, h5, h6");
  if (all("h1").length !== 1) problems.push(`${all("h1").length} × h1`);
  for (const heading of headings) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) problems.push(`${where(heading)} follows a heading of level ${level}`);
    if (!text(heading)) problems.push("an empty heading");
    level = next;
  }

  for (const image of all("img, svg, [role~=img]")) {
    const label = image.getAttribute("aria-label") || (image.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => text(document.getElementById(id))).join("");
    const title = [...image.children].find((child) => child.localName === "title");
    if (!label && !text(title)) problems.push(`${where(image)} has no name`);
  }
  for (const table of all("table")) {
    if (!text(table.caption)) problems.push(`${where(table)} has no caption`);
    if (!table.tHead) problems.push(`${where(table)} has no head`);
    for (const head of table.querySelectorAll("th")) if (!head.scope) problems.push(`${where(head)} has no scope`);
    const width = table.rows[0].cells.length;
    for (const row of table.rows) if (row.cells.length !== width) problems.push(`a row of ${text(table.caption)} has ${row.cells.length} cells, not ${width}`);
  }
  for (const field of all("input, select, textarea")) {
    if (![...(field.labels ?? [])].some((label) => text(label)) && !field.getAttribute("aria-label")) problems.push(`${where(field)} has no label`);
  }
  for (const group of all("fieldset")) if (!text(group.querySelector("legend"))) problems.push("a group of fields has no legend");
  for (const button of all("button")) if (!text(button)) problems.push("a button has no words");
  for (const region of all("[role=region]")) {
    if (!region.getAttribute("aria-label") && !region.getAttribute("aria-labelledby")) problems.push("a region has no name");
  }
  for (const part of all("*")) {
    const overflows = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
    const scrolls = /auto|scroll/.test(getComputedStyle(part).overflow);
    if (overflows && scrolls && part.tabIndex < 0 && part !== document.documentElement && !part.querySelector("a, button, input")) {
      problems.push(`${where(part)} scrolls and cannot be reached`);
    }
  }

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const channels = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color) => {
    const [red, green, blue] = channels(color).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, two) => {
    const [a, b] = [luminance(one), luminance(two)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const ground = (element) => {
    for (let part = element; part; part = part.parentElement) {
      const color = getComputedStyle(part).backgroundColor;
      if (channels(color)[3] === 255) return color;
    }
    return "white";
  };
  const weak = new Set();
  let textCount = 0;
  for (const element of all("body *")) {
    if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
    if (["style", "script", "title", "desc"].includes(element.localName)) continue;
    // The colors of pictures are held by the tests of pictures.
    if (element instanceof SVGElement) continue;
    const [color, paper] = [getComputedStyle(element).color, ground(element)];
    textCount += 1;
    const ratio = contrast(color, paper);
    if (ratio < 4.5) weak.add(`${color} on ${paper} is ${ratio.toFixed(2)}: ${where(element)}`);
  }
  if (!textCount) problems.push("no text has a color");
  return problems.concat([...weak]);
})()

// Loads the page again when the site was built again, and says when a build failed.
(() => {
  "use strict";
  const own = new URL(document.currentScript.src).searchParams;
  let banner;

  const say = (words, colour) => {
    banner?.remove();
    banner = document.createElement("aside");
    banner.setAttribute("role", "status");
    Object.assign(banner.style, {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "10000", padding: "12px 16px",
      font: "16px/1.4 system-ui, sans-serif", color: "#fff", background: colour,
    });
    const link = document.createElement("a");
    link.href = "/__fingerpost/problems";
    link.textContent = "See the problems";
    link.style.color = "#fff";
    banner.append(words + " ", link);
    document.body.append(banner);
  };

  const count = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;

  new EventSource("/__fingerpost/events").onmessage = ({ data }) => {
    const { version, errors, warnings } = JSON.parse(data);
    const aboutProblems = own.has("problems");
    if (String(version) !== own.get("v") && (aboutProblems || !errors)) {
      location.reload();
    } else if (aboutProblems) {
      return;
    } else if (errors) {
      say(`The site could not be built: ${count(errors, "error")}. This is the last one that could.`, "#942514");
    } else if (warnings && sessionStorage.getItem("fingerpost-warnings") !== String(warnings)) {
      sessionStorage.setItem("fingerpost-warnings", String(warnings));
      say(`The site was built with ${count(warnings, "warning")}.`, "#594d00");
    }
  };
})();

// What a reader of the page sees, as JSON at its end: appended to a board by test_boards.py.
const visible = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return (
        (box.width > 0 || box.height > 0) && box.right > 0 && box.left < innerWidth && box.bottom > 0 &&
        box.top + scrollY < document.documentElement.scrollHeight &&
        style.visibility === "visible" && style.display !== "none" && Number(style.opacity) > 0
    );
};
const texts = (element) =>
    [...element.querySelectorAll("text")].filter(visible).map((text) => text.textContent.trim()).filter(Boolean);
const numbers = (color) => (color.match(/[\d.]+/g) || []).map(Number);
const luminance = (color) => {
    const [red, green, blue] = numbers(color).map((part) =>
        part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
};
const page = getComputedStyle(document.body).backgroundColor;
const seen = {
    errors: window.errors,
    loads: performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => !name.startsWith("data:")),
    title: document.title,
    background: luminance(page),
    texts: texts(document),
    // words whose colour is not set on a part of them
    faint: [...document.querySelectorAll("text, tspan")].filter((text) => !text.querySelector("tspan")).filter(visible).filter((text) => text.textContent.trim()).filter((text) =>
        numbers(getComputedStyle(text).fill).length >= 3 && contrast(getComputedStyle(text).fill, page) < 3
    ).map((text) => text.textContent.trim()),
    charts: Object.fromEntries([...document.querySelectorAll("[data-chart-id]")].map((chart) => [chart.dataset.chartId, {
        type: chart.dataset.chartType,
        texts: texts(chart),
        marks: [...chart.querySelectorAll("[data-dct-role='bar'], [data-dct-role='point'], .mark-line.role-mark path, rect[rx='3']")]
            .filter(visible).length,
    }])),
};
const report = document.createElement("pre");
report.id = "seen";
report.textContent = JSON.stringify(seen);
document.body.append(report);

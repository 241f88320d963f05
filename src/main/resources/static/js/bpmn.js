// Draws each .bpmn__canvas from its model, and marks elements with the states listed beside it.
(() => {
  "use strict";

  // the library writes style attributes, which the content security policy refuses; as properties they pass
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style" && this.style) {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };

  const draw = async (canvas) => {
    const response = await fetch(canvas.dataset.model, { credentials: "same-origin" });
    if (!response.ok) {
      throw new Error(`${canvas.dataset.model}: ${response.status}`);
    }
    const picture = new bpmnvisu.BpmnVisualization({ container: canvas, navigation: { enabled: true } });
    picture.load(await response.text(), { fit: { type: bpmnvisu.FitType.Vertical, margin: 8 } });
    const elements = picture.bpmnElementsRegistry;
    canvas.parentElement.querySelectorAll("[data-element]").forEach((item) => {
      const id = item.dataset.element;
      elements.addCssClasses(id, `bpmn-${item.dataset.state}`);
      if (item.dataset.count) {
        elements.addOverlays(id, { position: "top-right", label: item.dataset.count, style: { font: { size: 14 } } });
      }
      const link = item.querySelector("a");
      elements.getElementsByIds(id).forEach((element) => {
        if (link) {
          element.htmlElement.classList.add("bpmn-link");
          element.htmlElement.addEventListener("click", () => link.click());
        }
      });
    });
    const zoom = canvas.parentElement.querySelector(".bpmn__zoom");
    zoom.hidden = false;
    zoom.addEventListener("click", (event) => {
      const way = event.target.dataset.zoom;
      if (way === "fit") {
        picture.navigation.fit({ type: bpmnvisu.FitType.HorizontalVertical, margin: 8 });
      } else if (way) {
        picture.navigation.zoom(way === "in" ? bpmnvisu.ZoomType.In : bpmnvisu.ZoomType.Out);
      }
    });
  };

  document.querySelectorAll(".bpmn__canvas").forEach((canvas) => {
    draw(canvas).catch(() => {
      canvas.textContent = "図を表示できませんでした。";
    });
  });
})();

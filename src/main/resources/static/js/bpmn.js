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
    picture.load(await response.text(), { fit: { type: bpmnvisu.FitType.HorizontalVertical, margin: 8 } });
    canvas.parentElement.querySelectorAll("[data-element]").forEach((item) => {
      picture.bpmnElementsRegistry.addCssClasses(item.dataset.element, `bpmn-${item.dataset.state}`);
    });
  };

  document.querySelectorAll(".bpmn__canvas").forEach((canvas) => {
    draw(canvas).catch(() => {
      canvas.textContent = "図を表示できませんでした。";
    });
  });
})();

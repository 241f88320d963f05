package jp.sakutei.engine;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("モデルの図")
class DiagramTests {

	static List<String> models() {
		return List.copyOf(BpmnModels.withSecondCity().keySet());
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("すべての要素が描かれている")
	void drawsEverything(String name) {
		assertThat(shapes(name).keySet()).containsAll(ids(name, FlowNode.class))
			.containsAll(ids(name, TextAnnotation.class))
			.containsAll(ids(name, Participant.class));
		assertThat(edges(name).keySet()).containsAll(ids(name, SequenceFlow.class))
			.containsAll(ids(name, MessageFlow.class))
			.containsAll(ids(name, Association.class));
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("要素は重ならない")
	void overlapsNothing(String name) {

		var shapes = nodes(name);
		var overlaps = new ArrayList<String>();
		shapes.forEach((one, box) -> shapes.forEach((other, otherBox) -> {
			if (one.compareTo(other) < 0 && box.intersects(otherBox)) {
				overlaps.add(one + " / " + other);
			}
		}));

		assertThat(overlaps).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("線は端で要素に付き、ほかの要素を横切らない")
	void leadsLinesAroundShapes(String name) {

		var shapes = nodes(name);
		edges(name).forEach((id, points) -> {
			var touched = shapes.values()
				.stream()
				.filter((box) -> lines(points).stream().anyMatch((line) -> line.intersects(grown(box, -2))))
				.toList();
			assertThat(touched).as(id).isEmpty();
			assertThat(shapes.values()).as(id).anyMatch((box) -> onBorder(box, points.get(0)));
			assertThat(shapes.values()).as(id).anyMatch((box) -> onBorder(box, points.get(points.size() - 1)));
		});
	}

	@ParameterizedTest
	@MethodSource("jp.sakutei.engine.BpmnModels#names")
	@DisplayName("線どうしは交わらない")
	void crossesNoLines(String name) {

		var edges = edges(name);
		var crossings = new ArrayList<String>();
		edges.forEach((one, points) -> edges.forEach((other, otherPoints) -> {
			if (one.compareTo(other) < 0 && lines(points).stream()
				.anyMatch((line) -> lines(otherPoints).stream().anyMatch(line::intersectsLine))) {
				crossings.add(one + " / " + other);
			}
		}));

		assertThat(crossings).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("models")
	@DisplayName("流れは左から右へ進む")
	void readsFromLeftToRight(String name) {
		edges(name).forEach((id, points) -> {
			var back = points.get(points.size() - 1).getX() < points.get(0).getX();
			assertThat(back && !id.endsWith("No") && !id.endsWith("Yes")).as(id).isFalse();
		});
	}

	private static boolean onBorder(Rectangle2D box, Point2D point) {
		return grown(box, 1).contains(point) && !grown(box, -2).contains(point);
	}

	private static Rectangle2D grown(Rectangle2D box, double by) {
		return new Rectangle2D.Double(box.getX() - by, box.getY() - by, box.getWidth() + 2 * by,
				box.getHeight() + 2 * by);
	}

	private static List<Line2D> lines(List<Point2D> points) {
		var lines = new ArrayList<Line2D>();
		for (var i = 1; i < points.size(); i++) {
			lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
		}
		return lines;
	}

	/** All that lies beside each other: not what holds others. */
	private static Map<String, Rectangle2D> nodes(String name) {
		var shapes = shapes(name);
		shapes.keySet().removeAll(ids(name, Participant.class));
		shapes.keySet().removeAll(ids(name, SubProcess.class));
		return shapes;
	}

	private static Map<String, Rectangle2D> shapes(String name) {
		var shapes = new LinkedHashMap<String, Rectangle2D>();
		BpmnModels.withSecondCity()
			.get(name)
			.getModelElementsByType(BpmnShape.class)
			.forEach((shape) -> shapes.put(shape.getBpmnElement().getId(), box(shape.getBounds())));
		return shapes;
	}

	private static Rectangle2D box(Bounds bounds) {
		return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

	private static Map<String, List<Point2D>> edges(String name) {
		var edges = new LinkedHashMap<String, List<Point2D>>();
		BpmnModels.withSecondCity()
			.get(name)
			.getModelElementsByType(BpmnEdge.class)
			.forEach((edge) -> edges.put(edge.getBpmnElement().getId(),
					edge.getWaypoints()
						.stream()
						.map((point) -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
						.toList()));
		return edges;
	}

	private static List<String> ids(String name, Class<? extends BaseElement> type) {
		return BpmnModels.withSecondCity()
			.get(name)
			.getModelElementsByType(type)
			.stream()
			.map(BaseElement::getId)
			.collect(Collectors.toList());
	}

}

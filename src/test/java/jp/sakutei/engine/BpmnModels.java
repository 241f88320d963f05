package jp.sakutei.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The files in {@code bpmn/}, as models. */
public final class BpmnModels {

	private BpmnModels() {
	}

	/** By the name of the file without ending. */
	public static Map<String, BpmnModelInstance> all() {
		try (var files = Files.list(Path.of("bpmn"))) {
			var models = new TreeMap<String, BpmnModelInstance>();
			files.forEach((file) -> models.put(file.getFileName().toString().replace(".bpmn", ""),
					Bpmn.readModelFromFile(file.toFile())));
			return models;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** And the one of the second city, {@code mihoncho/round}. */
	public static Map<String, BpmnModelInstance> withSecondCity() {
		var models = new TreeMap<>(all());
		models.put("mihoncho/round",
				Bpmn.readModelFromFile(Path.of("src/test/resources/mihoncho/bpmn/round.bpmn").toFile()));
		return models;
	}

	/** For parameterized tests. */
	public static Stream<String> names() {
		return all().keySet().stream();
	}

}

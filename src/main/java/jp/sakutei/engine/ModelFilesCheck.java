package jp.sakutei.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import jp.sakutei.common.CityFileCheck;
import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.common.Faults;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Every model can be read, is one that the product starts, and names only what is there.
 */
@Component
class ModelFilesCheck implements CityFileCheck {

	static final String FOLDER = "bpmn";

	private static final String ENDING = ".bpmn";

	/** The processes of each model. */
	private static final Map<String, Set<String>> PROCESSES = Map.of("round", Set.of("plan-track", "budget-track"),
			"hand-in", Set.of("hand-in"), "section-hearing", Set.of("section-hearing"), "meeting", Set.of("meeting"),
			"budget-step", Set.of("budget-step"), "follow-up", Set.of("follow-up"));

	private final ConfigDirectory files;

	private final ListableBeanFactory beans;

	ModelFilesCheck(ConfigDirectory files, ListableBeanFactory beans) {
		this.files = files;
		this.beans = beans;
	}

	@Override
	public void check(Faults faults) {

		var known = PROCESSES.keySet()
			.stream()
			.map((name) -> name + ENDING)
			.collect(Collectors.toCollection(TreeSet::new));
		files.own(FOLDER)
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach(
					(name) -> faults.add(FOLDER + "/" + name, 0, 0, "この名前のモデルは使いません。使うモデル：" + String.join("、", known)));
		var names = new ModelNames(formNames(), new TreeSet<>(Set.of(beans.getBeanNamesForType(JavaDelegate.class))),
				PROCESSES.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
		PROCESSES.forEach((name, processes) -> {
			var file = FOLDER + "/" + name + ENDING;
			var content = files.read(file);
			var model = read(file, content, faults);
			if (model != null) {
				new ModelLint(file, new String(content, StandardCharsets.UTF_8), model, names, faults).check(processes);
			}
		});
	}

	private Set<String> formNames() {
		return files.all("forms", ".form")
			.keySet()
			.stream()
			.map((path) -> path.replaceAll("forms/(.*)[.]form", "$1"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Null where it is no model. */
	private static BpmnModelInstance read(String file, byte[] content, Faults faults) {
		try {
			return Bpmn.readModelFromStream(new ByteArrayInputStream(content));
		}
		catch (RuntimeException ex) {
			var place = place(content);
			faults.add(file, place.map(SAXParseException::getLineNumber).orElse(0),
					place.map(SAXParseException::getColumnNumber).orElse(0), "BPMN のファイルとして読めません。モデラーで保存し直してください。");
			return null;
		}
	}

	/** Where it stops being XML; empty where it is some. */
	private static Optional<SAXParseException> place(byte[] content) {
		try {
			var factory = SAXParserFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.newSAXParser().parse(new ByteArrayInputStream(content), new DefaultHandler());
			return Optional.empty();
		}
		catch (SAXParseException ex) {
			return Optional.of(ex);
		}
		catch (IOException | SAXException | ParserConfigurationException ex) {
			return Optional.empty();
		}
	}

	/** What a model may name. */
	record ModelNames(Set<String> forms, Set<String> delegates, Set<String> processes) {
	}

}

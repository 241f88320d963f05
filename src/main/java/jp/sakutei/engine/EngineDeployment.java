package jp.sakutei.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.CannotStart;
import jp.sakutei.common.CityFileCheck;
import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.common.Faults;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Hands models and forms to the engine as one deployment, whose names are the same from a
 * directory and from the jar; nothing happens at a start where no file has changed.
 */
@Component
class EngineDeployment implements SmartInitializingSingleton {

	private static final String NAME = "sakutei";

	private static final Map<String, String> FOLDERS = Map.of("bpmn", ".bpmn", "forms", ".form");

	private final RepositoryService repository;

	private final ConfigDirectory files;

	private final List<CityFileCheck> checks;

	EngineDeployment(RepositoryService repository, ConfigDirectory files, List<CityFileCheck> checks) {
		this.repository = repository;
		this.files = files;
		this.checks = checks;
	}

	@Override
	public void afterSingletonsInstantiated() {

		var faults = new Faults();
		checks.forEach((check) -> check.check(faults));
		refuse(faults);
		var deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
		FOLDERS.forEach((folder, ending) -> files.all(folder, ending)
			.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content))));
		try {
			deployment.deploy();
		}
		catch (ParseException ex) {
			ex.getResorceReports()
				.forEach((report) -> report.getErrors()
					.forEach((error) -> faults.add(report.getResourceName(), error.getLine(), error.getColumn(),
							"モデルとして使えません。（" + error.getMessage() + "）")));
			refuse(faults);
			throw ex;
		}
	}

	private static void refuse(Faults faults) {
		if (!faults.none()) {
			throw new CannotStart(faults.all()
				.stream()
				.map(Faults.Fault::toString)
				.collect(Collectors.joining("\n", "様式・規則・モデルのファイルに誤りがあります。\n", "")));
		}
	}

}

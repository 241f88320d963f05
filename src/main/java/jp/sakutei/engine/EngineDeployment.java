package jp.sakutei.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;

import jp.sakutei.common.ConfigDirectory;
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

	EngineDeployment(RepositoryService repository, ConfigDirectory files) {
		this.repository = repository;
		this.files = files;
	}

	@Override
	public void afterSingletonsInstantiated() {

		var deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
		FOLDERS.forEach((folder, ending) -> files.all(folder, ending)
			.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content))));
		deployment.deploy();
	}

}

package jp.sakutei.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.ProductFiles;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Hands models and forms to the engine as one deployment, whose names are the same from a
 * directory and from the jar; nothing happens at a start where no file has changed.
 */
@Component
class EngineDeployment implements SmartInitializingSingleton {

	private static final String NAME = "sakutei";

	/** Folder and ending of what is deployed. */
	private static final List<String[]> KINDS = List.of(new String[] { "bpmn", ".bpmn" },
			new String[] { "forms", ".form" });

	private final RepositoryService repository;

	private final ProductFiles files;

	EngineDeployment(RepositoryService repository, ProductFiles files) {
		this.repository = repository;
		this.files = files;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			deploy();
		}
		catch (IOException ex) {
			throw new IllegalStateException("モデル・様式のファイルを読めません：" + ex.getMessage(), ex);
		}
	}

	private void deploy() throws IOException {

		var deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
		for (var kind : KINDS) {
			for (Map.Entry<String, Resource> file : files.in(kind[0], kind[1]).entrySet()) {
				try (var content = file.getValue().getInputStream()) {
					deployment.addInputStream(kind[0] + "/" + file.getKey(), content);
				}
			}
		}
		deployment.deploy();
	}

}

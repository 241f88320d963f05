package jp.sakutei.engine;

import jp.sakutei.SakuteiTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("モデルと様式の配備")
class ModelDeploymentTests {

	@Autowired
	RepositoryService repository;

	@Autowired
	EngineDeployment deployment;

	@Test
	@DisplayName("すべてのモデルが配備されている")
	void deploysEveryModel() {
		assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
			.extracting((definition) -> definition.getKey())
			.containsExactlyInAnyOrder("hand-in", "section-hearing", "meeting", "budget-step", "follow-up",
					"plan-track", "budget-track");
	}

	@Test
	@DisplayName("変わらないファイルは二度配備されない")
	void deploysNothingTwice() {

		var before = repository.createDeploymentQuery().count();
		deployment.afterSingletonsInstantiated();

		assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
	}

}

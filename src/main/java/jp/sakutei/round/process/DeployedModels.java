package jp.sakutei.round.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import jp.sakutei.round.Models;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.stereotype.Component;

/** Reads the newest deployed version of a model. */
@Component
class DeployedModels implements Models {

	private final RepositoryService repository;

	DeployedModels(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public Optional<byte[]> find(String name) {
		return repository.createProcessDefinitionQuery()
			.processDefinitionResourceName("bpmn/" + name + ".bpmn")
			.orderByProcessDefinitionVersion()
			.desc()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.map((definition) -> read(definition.getId()));
	}

	private byte[] read(String definition) {
		try (var model = repository.getProcessModel(definition)) {
			return model.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

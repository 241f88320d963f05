package jp.sakutei.round.web;

import jp.sakutei.common.NotFound;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Models;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The models in force, for the pictures. */
@Controller
class ModelController {

	private final Models models;

	ModelController(Models models) {
		this.models = models;
	}

	@GetMapping("/models/{name:[a-z-]+}.bpmn")
	@Allowed
	ResponseEntity<byte[]> model(@PathVariable String name) {
		var model = models.find(name).orElseThrow(() -> new NotFound("モデル " + name));
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(model);
	}

}

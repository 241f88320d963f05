package jp.sakutei.worklist;

import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.Pages;
import org.jsoup.nodes.Document;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A page that lies open, as a browser keeps it. */
final class Browsing {

	private final MockMvc mvc;

	private final String person;

	private final Document page;

	Browsing(MockMvc mvc, String person) throws Exception {
		this(mvc, person, Pages.read(mvc.perform(get("/tasks/t1").with(user(person))).andExpect(status().isOk())));
	}

	Browsing(MockMvc mvc, String person, Document page) {
		this.mvc = mvc;
		this.person = person;
		this.page = page;
	}

	Document page() {
		return page;
	}

	Browsing type(String name, String text) {

		var field = page.select("main [name='" + name + "']");
		assertThat(field).as(name).isNotEmpty();
		switch (field.first().attr("type")) {
			case "radio" -> field.forEach((each) -> each.attr("checked", each.val().equals(text)));
			default -> field.first().val(text);
		}
		return this;
	}

	/** Saves, and draws anew what the answer says. */
	Document save() throws Exception {
		var answer = Pages.read(send());
		answer.select("[hx-swap-oob]").forEach((fresh) -> {
			var old = page.getElementById(fresh.id());
			assertThat(old).as(fresh.id()).isNotNull();
			old.replaceWith(fresh.clone().removeAttr("hx-swap-oob"));
		});
		return answer;
	}

	ResultActions send() throws Exception {
		return perform("/tasks/t1/autosave", Map.of()).andExpect(status().isOk());
	}

	/** With what a person made up. */
	ResultActions send(Map<String, String> forged) throws Exception {
		return perform("/tasks/t1/autosave", forged);
	}

	void press(String action) throws Exception {
		perform("/tasks/t1", Map.of("_action", action)).andExpect(status().is3xxRedirection());
	}

	private ResultActions perform(String path, Map<String, String> more) throws Exception {

		var request = post(path).with(user(person)).with(csrf());
		var posted = new LinkedHashMap<>(more);
		page.select("form.writing [name]:not(button)").forEach((field) -> {
			var choice = field.attr("type").matches("radio|checkbox");
			if (field.is("select")) {
				field.select("option[selected]").forEach((option) -> request.param(field.attr("name"), option.val()));
			}
			else if (!choice || field.hasAttr("checked")) {
				request.param(field.attr("name"),
						field.is("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.val());
			}
		});
		posted.forEach(request::param);
		return mvc.perform(request);
	}

}

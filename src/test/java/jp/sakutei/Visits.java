package jp.sakutei;

import org.jsoup.nodes.Document;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Fixture: pages that somebody opens and sends. */
public class Visits {

	private final MockMvc pages;

	public Visits(ApplicationContext application) {
		this.pages = application.getBean(MockMvc.class);
	}

	public ResultActions send(String path, String person, String... fields) throws Exception {
		var call = post(path).with(csrf()).with(user(person));
		for (var index = 0; index < fields.length; index += 2) {
			call.param(fields[index], fields[index + 1]);
		}
		return pages.perform(call);
	}

	public Document read(String path, String person) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(person))).andExpect(status().isOk()));
	}

}

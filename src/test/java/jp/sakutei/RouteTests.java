package jp.sakutei;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

@SakuteiTest
@DisplayName("経路と職")
class RouteTests {

	private static final String ANONYMOUS = "anonymous";

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	TransactionTemplate transaction;

	@Test
	@DisplayName("すべての経路が表にあり、表にない経路はない")
	void tableHoldsEveryRoute() throws Exception {
		var table = Routes.table().keySet().stream().map(Routes.Route::text).toList();
		assertThat(routes()).as("routes that the table does not name").isSubsetOf(table);
		assertThat(table).as("routes of the table that there are not").isSubsetOf(routes());
	}

	@Test
	@DisplayName("だれがどの経路で何を返されるかは表のとおり")
	void everyRouteAnswersEveryRoleByTheTable() throws Exception {

		City.build(application, 2, 2, 6);
		var wrong = new ArrayList<String>();
		for (var row : Routes.table().entrySet()) {
			var answers = new LinkedHashMap<String, String>();
			for (var person : row.getValue().keySet()) {
				answers.put(person, answer(row.getKey(), person));
			}
			if (!answers.equals(row.getValue())) {
				wrong.add(row.getKey().text() + "\n  expected " + row.getValue() + "\n  but was  " + answers);
			}
		}
		assertThat(wrong).isEmpty();
	}

	/** What the person is answered; nothing of it stays. */
	private String answer(Routes.Route route, String person) {
		return transaction.execute((status) -> {
			status.setRollbackOnly();
			MockHttpServletRequestBuilder call = request(HttpMethod.valueOf(route.method()),
					URI.create(route.example().replace("PERSON", person)));
			if (!route.method().equals("GET")) {
				call.with(csrf());
			}
			if (!person.equals(ANONYMOUS)) {
				call.with(user(person));
			}
			try {
				return "" + pages.perform(call).andReturn().getResponse().getStatus();
			}
			catch (Exception ex) {
				return ex.toString();
			}
		});
	}

	/** The handlers of the product itself. */
	private TreeSet<String> routes() {

		var routes = new TreeSet<String>();
		mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("jp.sakutei")) {
				var methods = mapping.getMethodsCondition().getMethods();
				var names = methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList();
				names.forEach((method) -> mapping.getPatternValues()
					.forEach((pattern) -> routes.add(method + " " + pattern)));
			}
		});
		routes.remove("ANY /error");
		return routes;
	}

}

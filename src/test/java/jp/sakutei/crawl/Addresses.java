package jp.sakutei.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.Routes;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be opened today: every GET route of {@code routes.txt} for everything that its
 * address may name, by those who work on it; and every route by every role for one
 * example of each shape.
 */
class Addresses {

	/**
	 * By the way to an id: the id, and the section or the group of those who work on it.
	 */
	private static final Map<String, String> SUBJECTS = new LinkedHashMap<>();

	static {
		SUBJECTS.put("/sheets/{id}", "select id, 'staff:' || section from project_sheet");
		SUBJECTS.put("/hearings/{id}", "select id, 'staff:' || section from section_hearing");
		SUBJECTS.put("/budget/{id}", "select id, 'staff:' || section from budget_list");
		SUBJECTS.put("/meetings/{id}", "select id, 'planning-office' from meeting");
		SUBJECTS.put("/stages/{id}", "select id, 'planning-office' from stage");
		SUBJECTS.put("/sections/{code}", "select code, 'planning-office' from section");
		SUBJECTS.put("/tasks/{taskId}/drafts/{version}",
				"select v.task_id || '/drafts/' || v.version, w.authority from form_draft_version v join work_item w using (task_id)");
		SUBJECTS.put("/tasks/{taskId}", "select task_id, authority from work_item");
		SUBJECTS.put("/outbox/{id}", "select min(id)::text, 'administrator' from outbox_mail group by kind");
		SUBJECTS.put("/gates/{handIn}", "select business_key, authority from work_item where process_key = 'hand-in'");
		SUBJECTS.put("/people/{code}", "select code, 'administrator' from person");
		SUBJECTS.put("/versions/{id}", "select id::text, 'planning-office' from rule_version");
		SUBJECTS.put("/attachments/{id}", "select id::text, 'planning-office' from attachment");
		SUBJECTS.put("/returns/{id}", "select id::text, 'planning-office' from returned_workbook");
		SUBJECTS.put("/works/{id}", "select id::text, 'planning-office' from work");
	}

	private final JdbcClient jdbc;

	private final People people;

	private final RoundId round;

	private final List<Routes.Route> routes;

	Addresses(ApplicationContext application, RoundId round) {
		this.jdbc = application.getBean(JdbcClient.class);
		this.people = new People(jdbc, application.getBean(BusinessClock.class));
		this.round = round;
		this.routes = routes();
	}

	private static List<Routes.Route> routes() {
		try {
			return Routes.table().keySet().stream().filter((route) -> route.method().equals("GET")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Everything, by those who work on it. */
	Set<Visit> work() {
		var visits = new LinkedHashSet<Visit>();
		for (var route : routes) {
			subject(route.pattern()).ifPresentOrElse((subject) -> visits.addAll(each(route, subject)),
					() -> visits.addAll(byAll(route)));
		}
		return visits;
	}

	/** By shape every page of one sheet, by everybody; a sheet once. */
	Map<String, List<Visit>> shapes() {
		var visits = new LinkedHashMap<String, List<Visit>>();
		var sheets = new HashSet<String>();
		Shapes.examples(jdbc)
			.forEach((shape, sheet) -> visits.put(shape, sheets.add(sheet) ? pagesOf(sheet) : List.of()));
		return visits;
	}

	private List<Visit> pagesOf(String sheet) {
		return routes.stream()
			.filter((route) -> route.pattern().startsWith("/sheets/{id}"))
			.flatMap((route) -> byAll(route.pattern(), route.pattern().replace("{id}", sheet)).stream())
			.toList();
	}

	private Optional<String> subject(String pattern) {
		return SUBJECTS.keySet().stream().filter(pattern::contains).findFirst();
	}

	private List<Visit> each(Routes.Route route, String subject) {
		var visits = new ArrayList<Visit>();
		jdbc.sql(SUBJECTS.get(subject)).query((row) -> {
			var named = subject.substring(0, subject.indexOf('{')) + row.getString(1)
					+ (subject.endsWith("}") ? "" : subject.substring(subject.lastIndexOf('}') + 1));
			var address = address(route.pattern().replace(subject, named));
			var authority = Authority.parse(row.getString(2));
			var own = (authority.role() == PostRole.STAFF) ? people.staff(authority.unit())
					: people.holding(authority.role(), authority.unit());
			own.ifPresent((person) -> visits.add(new Visit(route.pattern(), address, person, true)));
		});
		return visits;
	}

	private List<Visit> byAll(Routes.Route route) {
		var example = route.pattern().contains("{name") ? route.example() : address(route.pattern());
		var query = route.example().contains("?") ? "?section=" + section() : "";
		return byAll(route.pattern(), example + query);
	}

	private List<Visit> byAll(String pattern, String address) {
		var visits = new ArrayList<Visit>();
		visits.add(new Visit(pattern, address, null, false));
		people.ofEachRole().forEach((person) -> visits.add(new Visit(pattern, address, person, false)));
		return visits;
	}

	private String address(String pattern) {
		return pattern.replace("{round}", round.value());
	}

	private String section() {
		return jdbc.sql("select min(section) from project_sheet").query(String.class).single();
	}

}

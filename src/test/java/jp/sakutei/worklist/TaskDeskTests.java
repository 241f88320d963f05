package jp.sakutei.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormFinding.Level;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.form.draft.DraftWriting.RowChange;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.form.draft.PostedForm;
import jp.sakutei.form.RawForm;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
class TaskDeskTests {

	private static final Authority STAFF = Authority.staff("0101");

	@Autowired
	private TaskDesk desk;

	@Autowired
	private WorkItems items;

	@Autowired
	private Drafts drafts;

	@Autowired
	private DraftWriting writing;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EveryKindForm form;

	@BeforeEach
	void anOpenTask() {
		form.start();
		jdbc.sql(
				"""
						insert into person (code, name) values ('S0001', '見本 花子'), ('S0002', '見本 太郎');
						insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject, authority, since)
						values ('t1', 'hand-in', 'userTask_fillInSheet', '事業調書を作成する', 'every-kind', 'k', 'r', '042', 'staff:0101',
						  '2023-05-08T00:00:00Z')
						""")
			.update();
	}

	@Test
	@DisplayName("二人が同時に提出しても、受け付けるのは一つだけ")
	void takesOneOfTwoAtOnce() throws Exception {

		var ready = new CountDownLatch(2);
		try (var threads = new Closing()) {
			var results = List.of("S0001", "S0002").stream().map((person) -> threads.pool.submit(() -> {
				var view = desk.open(items.find("t1").orElseThrow(), actor(person));
				ready.countDown();
				ready.await();
				return desk.submit("t1", actor(person), view, null, RawForm.posted(ATaskPage.completeAsPosted()), null);
			})).toList();
			var submissions = List.of(results.get(0).get(), results.get(1).get());

			assertThat(submissions.stream().filter(Submission::isDone)).hasSize(1);
			assertThat(submissions.stream().filter((each) -> !each.isDone() && !each.isRefused())).hasSize(1);
		}
		assertThat(form.taken()).hasSize(1);
	}

	@Test
	@DisplayName("取り消せない処理は、尋ねたことだけを行い、尋ねないまま終わらせない")
	void carriesOutWhatWasAskedOnly() {

		var view = desk.open(items.find("t1").orElseThrow(), actor("S0001"));
		var typed = RawForm.posted(ATaskPage.completeAsPosted());
		form.isFinalWith(Consequences.NONE);
		var unasked = desk.submit("t1", actor("S0001"), view, null, typed, null);
		assertThat(unasked.errors()).extracting(FormError::message).singleElement().asString().contains("状況が変わりました");
		assertThat(items.find("t1")).as("taken back").isPresent();

		var consequences = Consequences.of(List.of("後から直せません。"), "");
		form.isFinalWith(consequences);
		assertThat(desk.submit("t1", actor("S0001"), view, null, typed, null).consequences()).isEqualTo(consequences);
		assertThat(desk.submit("t1", actor("S0001"), view, null, typed, "else").isAsked()).isTrue();
		assertThat(items.find("t1")).isPresent();
		assertThat(desk.submit("t1", actor("S0001"), view, null, typed, consequences.sign()).isDone()).isTrue();
	}

	@Test
	@DisplayName("様式の誤りと規則の指摘は、一度に示す")
	void namesEverythingAtOnce() {

		form.find(new FormFinding("R-12", "v1", Level.WARNING, "amounts.R6.general", "計画額が大きく増えています。"),
				new FormFinding("R-31", "v1", Level.ERROR, "kind", "区分が進捗と合いません。"),
				new FormFinding("R-32", "v1", Level.ERROR, "name", "事業名が似ています。"),
				new FormFinding("R-33", "v1", Level.NOTE, "purpose", "参考です。"));
		var typed = new HashMap<>(ATaskPage.completeAsPosted());
		typed.put("name", new String[] { "\u200B" });
		var view = desk.open(items.find("t1").orElseThrow(), actor("S0001"));

		var submission = desk.submit("t1", actor("S0001"), view, null, RawForm.posted(typed), null);

		assertThat(submission.errors()).extracting(FormError::field)
			.containsExactly("name", "note.R-12_amounts-R6-general", "kind");
		assertThat(form.taken()).isEmpty();
	}

	@Test
	@DisplayName("二人が同時に書き始めても、どちらの入力も残る")
	void keepsWhatTwoTypeAtOnce() throws Exception {

		var opened = RawForm.posted(Map.of("name", new String[] { "" }, "purpose", new String[] { "" }));
		var ready = new CountDownLatch(2);
		try (var threads = new Closing()) {
			var results = Map.of("name", "S0001", "purpose", "S0002")
				.entrySet()
				.stream()
				.map((each) -> threads.pool.submit(() -> {
					ready.countDown();
					ready.await();
					var page = PostedForm.of(Map.of(each.getKey(), new String[] { "書いた" }));
					return writing.write("t1", page, () -> opened, RowChange.NONE, new PersonId(each.getValue()),
							"自動保存");
				}))
				.toList();
			for (var result : results) {
				assertThat(result.get().asked()).isEmpty();
			}
		}
		var draft = drafts.find("t1").orElseThrow();
		assertThat(draft.version()).isEqualTo(3);
		assertThat(List.of(draft.raw().text("name"), draft.raw().text("purpose"))).containsOnly("書いた");
	}

	private static Actor actor(String person) {
		return new Actor(new PersonId(person), person, Set.of(STAFF), Map.of());
	}

	/** Threads that end with the test. */
	private static final class Closing implements AutoCloseable {

		private final ExecutorService pool = Executors.newFixedThreadPool(2);

		@Override
		public void close() {
			pool.shutdownNow();
		}

	}

}

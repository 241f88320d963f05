package jp.sakutei.handin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Waiting;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.worklist.TaskDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SakuteiTest
@DisplayName("同じ事業を同時に扱う")
class SimultaneousTests {

	private static final int TRIES = 12;

	@Autowired
	ApplicationContext application;

	@Autowired
	HandInManagement handIns;

	@Autowired
	GateManagement gates;

	@Autowired
	HandIns all;

	@Autowired
	TaskDesk desk;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ProjectSheets sheets;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	@BeforeEach
	void build() {
		town = new SmallTown(application);
	}

	@Test
	@DisplayName("取下げと提出は互いを止めず、取り下げられた事業は提出中でない")
	void withdrawsAndHandsIn() throws Exception {
		for (var attempt = 0; attempt < TRIES; attempt++) {
			var handIn = town.aRequestedSheet();
			var sheet = all.get(handIn).sheet();
			atOnce(() -> handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), "form"),
					() -> projects.withdraw(sheet, town.actor("head"), "取りやめ"));
			assertThat(sheets.get(sheet).placement()).isEqualTo(Placement.WITHDRAWN);
			assertThat(all.openOf(sheet)).isEmpty();
		}
	}

	@Test
	@DisplayName("取下げと課長の確認は互いを止めない")
	void withdrawsAndApproves() throws Exception {
		for (var attempt = 0; attempt < TRIES; attempt++) {
			var handIn = town.aRequestedSheet();
			var sheet = all.get(handIn).sheet();
			handIns.submit(handIn, town.actor("staff"), SmallTown.goodAnswers(), "form");
			atOnce(() -> gates.decide(handIn, Gate.SECTION_HEAD, town.actor("head"), GateDecision.approve(1)),
					() -> projects.withdraw(sheet, town.actor("head"), "取りやめ"));
			assertThat(sheets.get(sheet).placement()).isEqualTo(Placement.WITHDRAWN);
			assertThat(runningInstances(handIn)).isZero();
		}
	}

	@Test
	@DisplayName("三人が同時に取り下げても、変更は一つで、あとの二人には言葉で断る")
	void writesOneChange() throws Exception {

		var sheet = all.get(town.aRequestedSheet()).sheet();
		var answers = atOnce(withdraw(sheet, "staff"), withdraw(sheet, "colleague"), withdraw(sheet, "head"));

		assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
		assertThat(answers.stream().flatMap(List::stream)).extracting(FormError::message)
			.containsExactly("この事業は、すでに取り下げられています。", "この事業は、すでに取り下げられています。");
		assertThat(jdbc.sql("select count(*) from placement_change").query(Integer.class).single()).isOne();
	}

	@Test
	@DisplayName("処理を終える人も、取り下げる人と同じ順に、先に調書を押さえる")
	void takesTheSheetBeforeTheTask() throws Exception {

		var handIn = town.aRequestedSheet();
		var sheet = all.get(handIn).sheet();
		var task = jdbc.sql("select task_id from work_item where business_key = ?")
			.param(handIn.value())
			.query(String.class)
			.single();
		var pool = Executors.newSingleThreadExecutor();
		try {
			var taken = transaction.execute((status) -> {
				sheets.lock(sheet);
				var other = pool.submit(() -> desk.submit(task, town.actor("staff"), SmallTown.goodAnswers()));
				Waiting.forTheOther(jdbc);
				jdbc.sql("select task_id from work_item where task_id = ? for update nowait")
					.param(task)
					.query(String.class)
					.single();
				return other;
			});
			assertThat(taken.get(10, TimeUnit.SECONDS)).isNotNull();
		}
		finally {
			pool.shutdownNow();
		}
	}

	private Callable<List<FormError>> withdraw(ProjectSheetId sheet, String person) {
		return () -> projects.withdraw(sheet, town.actor(person), "取りやめ");
	}

	@SafeVarargs
	private static List<List<FormError>> atOnce(Callable<List<FormError>>... deeds) throws Exception {

		var together = new CyclicBarrier(deeds.length);
		var people = Executors.newFixedThreadPool(deeds.length);
		try {
			var started = new ArrayList<Callable<List<FormError>>>();
			for (var deed : deeds) {
				started.add(() -> {
					together.await();
					return deed.call();
				});
			}
			var answers = new ArrayList<List<FormError>>();
			for (var answer : people.invokeAll(started)) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			people.shutdown();
		}
	}

	private int runningInstances(HandInId handIn) {
		return jdbc.sql("select count(*) from camunda.act_ru_execution where business_key_ = ?")
			.param(handIn.value())
			.query(Integer.class)
			.single();
	}

}

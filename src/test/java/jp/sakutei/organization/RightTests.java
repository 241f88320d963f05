package jp.sakutei.organization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.core.io.ClassPathResource;

import jp.sakutei.common.Codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("権限の表")
class RightTests {

	private static final Section SECTION = new Section("0101", "01", "道路整備課", 1);

	private static final PersonId PERSON = new PersonId("person");

	private static final PersonId HOLDER = new PersonId("holder");

	@TestFactory
	@DisplayName("権限×職×（自分の職・ほかの課・代理）が、表のとおりである")
	List<DynamicTest> areAsTheTableSays() throws IOException {

		var lines = lines();
		var roles = lines.get(0).subList(1, lines.get(0).size());
		var tests = new ArrayList<DynamicTest>();
		for (var line : lines.subList(1, lines.size())) {
			var right = Right.valueOf(line.get(0));
			for (var role : roles) {
				var said = line.get(roles.indexOf(role) + 1);
				tests.add(DynamicTest.dynamicTest(right + " " + role,
						() -> check(right, Codes.of(PostRole.class, role), said)));
			}
		}
		return tests;
	}

	@Test
	@DisplayName("表には、どの権限もどの職もある")
	void areAllInTheTable() throws IOException {
		var lines = lines();
		assertThat(lines.subList(1, lines.size())).extracting((line) -> line.get(0))
			.containsExactly(Arrays.stream(Right.values()).map(Right::name).toArray(String[]::new));
		assertThat(lines.get(0).subList(1, lines.get(0).size()))
			.containsExactlyInAnyOrder(Arrays.stream(PostRole.values()).map(PostRole::code).toArray(String[]::new));
	}

	@Test
	@DisplayName("自分の職があれば、代理よりも先にそれを使う")
	void usesTheOwnPostFirst() {
		var actor = new Actor(PERSON, "", Set.of(Authority.of(PostRole.BUDGET_OFFICE)),
				Map.of(Authority.of(PostRole.PLANNING_OFFICE), HOLDER));
		assertThat(Right.REMIND.require(actor, SECTION)).isEqualTo(Authority.of(PostRole.BUDGET_OFFICE));
		assertThat(Right.RECORD_MEETING.require(actor)).isEqualTo(Authority.of(PostRole.PLANNING_OFFICE));
	}

	@Test
	@DisplayName("ある職が決めることは、その職にある人だけができる")
	void asksForTheVeryAuthority() {
		var planning = own(Authority.of(PostRole.PLANNING_OFFICE));
		assertThat(Right.MANAGE_STAGE.require(planning, Authority.of(PostRole.PLANNING_OFFICE)))
			.isEqualTo(Authority.of(PostRole.PLANNING_OFFICE));
		assertThatThrownBy(() -> Right.MANAGE_STAGE.require(planning, Authority.of(PostRole.BUDGET_OFFICE)))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> Right.MANAGE_STAGE.require(planning, Authority.of(PostRole.EXECUTIVE)))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	@DisplayName("断るときは、誰ができるかを言う")
	void saysWhoMay() {
		var nobody = own();
		assertThatThrownBy(() -> Right.RECORD_MEETING.require(nobody)).hasMessage("会議の結果を記録できるのは、企画政策課（事務局）です。");
		assertThatThrownBy(() -> Right.PROPOSE_PROJECT.require(nobody, "0101"))
			.hasMessage("新規事業を提案できるのは、所管課の担当者、所管課の課長です。");
		assertThatThrownBy(() -> Right.REMIND.require(nobody, SECTION))
			.hasMessage("督促できるのは、企画政策課（事務局）、財政課、部の取りまとめ担当です。");
	}

	@Test
	@DisplayName("課を選ばずに送られたものは、断る")
	void refusesWhatNamesNoSection() {
		var staff = own(Authority.staff("0101"));
		assertThatThrownBy(() -> Right.PROPOSE_PROJECT.require(staff, "")).isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("部のない課では、部の職は数えない")
	void countsNoDepartmentWhereThereIsNone() {
		var alone = new Section("9", null, "監査事務局", 1);
		assertThatThrownBy(() -> Right.REMIND.require(own(new Authority(PostRole.COORDINATOR, "01")), alone))
			.hasMessage("督促できるのは、企画政策課（事務局）、財政課です。");
	}

	private static void check(Right right, PostRole role, String said) {

		var here = new Authority(role, unit(role, "01", "0101"));
		assertThat(may(right, own(here))).as("own").isEqualTo(!said.equals("-"));
		assertThat(may(right, new Actor(PERSON, "", Set.of(), Map.of(here, HOLDER)))).as("substitute")
			.isEqualTo(said.equals("yes"));
		if (role.unit() != PostRole.Unit.CITY) {
			assertThat(may(right, own(new Authority(role, unit(role, "02", "0201"))))).as("elsewhere").isFalse();
		}
	}

	private static boolean may(Right right, Actor actor) {
		try {
			right.require(actor, SECTION);
			assertThat(right.isHeldBy(actor, SECTION)).isTrue();
			return true;
		}
		catch (NotAllowed ex) {
			assertThat(right.isHeldBy(actor, SECTION)).isFalse();
			assertThatThrownBy(() -> right.require(actor)).isInstanceOf(NotAllowed.class);
			return false;
		}
	}

	private static String unit(PostRole role, String department, String section) {
		return switch (role.unit()) {
			case CITY -> "";
			case DEPARTMENT -> department;
			case SECTION -> section;
		};
	}

	private static Actor own(Authority... authorities) {
		return new Actor(PERSON, "", Set.of(authorities), Map.of());
	}

	private static List<List<String>> lines() throws IOException {
		return new ClassPathResource("rights.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> Arrays.asList(line.split("\\s+")))
			.toList();
	}

}

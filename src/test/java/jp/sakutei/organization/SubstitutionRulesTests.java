package jp.sakutei.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("代理の決まり")
class SubstitutionRulesTests {

	private static final LocalDate DAY = LocalDate.of(2023, 5, 15);

	private static final PersonId HOLDER = new PersonId("holder");

	private static final PersonId OTHER = new PersonId("other");

	/**
	 * Who names, and whether it is allowed: the holder, the office, an administrator,
	 * somebody else.
	 */
	@ParameterizedTest(name = "{0}")
	@CsvSource({ "section-head:0101,   yes, yes, yes, no", "department-head:01,  yes, yes, yes, no",
			"finance-chief,       yes, yes, yes, no", "finance-director,    yes, yes, yes, no",
			"planning-office,     yes, no,  yes, no", "administrator,       yes, no,  no,  no",
			"staff:0101,          no,  no,  no,  no", "coordinator:01,      no,  no,  no,  no",
			"budget-office,       no,  no,  no,  no", "executive,           no,  no,  no,  no" })
	void saysWhoNames(String group, String byHolder, String byOffice, String byAdministrator, String byElse) {

		var authority = Authority.parse(group);
		assertThat(may(actor(HOLDER, authority), authority)).isEqualTo(byHolder.equals("yes"));
		assertThat(may(office(), authority)).isEqualTo(byOffice.equals("yes"));
		assertThat(may(administrator(), authority)).isEqualTo(byAdministrator.equals("yes"));
		assertThat(may(actor(new PersonId("colleague"), authority), authority)).isEqualTo(byElse.equals("yes"));
	}

	@Test
	@DisplayName("どの職にも、決まりが確かめられている")
	void isSaidOfEveryRole() throws NoSuchMethodException {
		var lines = SubstitutionRulesTests.class
			.getDeclaredMethod("saysWhoNames", String.class, String.class, String.class, String.class, String.class)
			.getAnnotation(CsvSource.class)
			.value();
		assertThat(Arrays.stream(lines).map((line) -> Authority.parse(line.split(",")[0]).role()))
			.containsExactlyInAnyOrder(PostRole.values());
	}

	@Test
	@DisplayName("代理として持つ職では、ほかの人に代理を指定できない")
	void isNotPassedOn() {

		var gate = Authority.sectionHead("0101");
		var standsIn = new Actor(OTHER, "", Set.of(), Map.of(gate, HOLDER, Authority.of(PostRole.PLANNING_OFFICE),
				new PersonId("office"), Authority.of(PostRole.ADMINISTRATOR), new PersonId("admin")));
		assertThat(may(standsIn, gate)).isFalse();
		assertThat(SubstitutionRules.nameable(standsIn, actor(HOLDER, gate))).isEmpty();
	}

	@Test
	@DisplayName("指定する人が、自分をほかの人の代理にすることはできない。代理入力だけは、入力する本人が始める")
	void givesNothingToOneself() {

		var gate = Authority.sectionHead("0101");
		var staff = Authority.staff("0101");
		assertThatThrownBy(() -> SubstitutionRules.require(office(), of(gate, office().person(), DAY)))
			.hasMessageContaining("自分を");
		assertThatThrownBy(() -> SubstitutionRules.require(administrator(), of(gate, administrator().person(), DAY)))
			.hasMessageContaining("自分を");
		SubstitutionRules.require(office(), of(staff, office().person(), DAY));
		assertThatThrownBy(() -> SubstitutionRules.require(office(), of(staff, OTHER, DAY)))
			.hasMessageContaining("本人だけ");
	}

	@Test
	@DisplayName("断るときは、誰が指定できるかを言う")
	void saysWhoMay() {
		var nobody = new Actor(OTHER, "", Set.of(), Map.of());
		assertThatThrownBy(
				() -> SubstitutionRules.require(nobody, of(Authority.of(PostRole.ADMINISTRATOR), HOLDER, DAY)))
			.hasMessage("システム管理者の代理を指定できるのは、その職の本人です。");
		assertThatThrownBy(() -> SubstitutionRules.require(nobody, of(Authority.sectionHead("1"), HOLDER, DAY)))
			.hasMessage("課長の代理を指定できるのは、その職の本人、企画政策課、システム管理者です。");
		assertThatThrownBy(() -> SubstitutionRules.require(nobody, of(Authority.of(PostRole.EXECUTIVE), HOLDER, DAY)))
			.hasMessage("市長・副市長の職には、代理を指定できません。");
	}

	@Test
	@DisplayName("同じ人は、同じ職の代理に、日の重ならない期間だけ重ねて指定できる")
	void isNamedOnceADay() {

		var gate = Authority.sectionHead("0101");
		var present = List.of(during(HOLDER, OTHER, gate, 5, 9));
		assertThat(SubstitutionRules.isNamedAlready(during(HOLDER, OTHER, gate, 9, 12), present)).isTrue();
		assertThat(SubstitutionRules.isNamedAlready(during(HOLDER, OTHER, gate, 1, 5), present)).isTrue();
		assertThat(SubstitutionRules.isNamedAlready(during(HOLDER, OTHER, gate, 10, 12), present)).isFalse();
		assertThat(SubstitutionRules.isNamedAlready(during(HOLDER, OTHER, gate, 1, 4), present)).isFalse();
		assertThat(SubstitutionRules.isNamedAlready(during(HOLDER, new PersonId("third"), gate, 5, 9), present))
			.isFalse();
		assertThat(SubstitutionRules.isNamedAlready(during(new PersonId("third"), OTHER, gate, 5, 9), present))
			.isFalse();
		assertThat(
				SubstitutionRules.isNamedAlready(during(HOLDER, OTHER, Authority.sectionHead("0102"), 5, 9), present))
			.isFalse();
		var entered = during(HOLDER, OTHER, Authority.staff("0101"), 5, 5);
		assertThat(SubstitutionRules.isNamedAlready(entered, List.of(entered))).isFalse();
	}

	private static Substitution during(PersonId holder, PersonId substitute, Authority authority, int from, int to) {
		return new Substitution(UUID.randomUUID(), holder, substitute, authority, LocalDate.of(2023, 5, from),
				LocalDate.of(2023, 5, to), "出張");
	}

	@Test
	@DisplayName("期間は決まりの日数まで。初日も終わりの日も数える")
	void holdsForAWhile() {

		assertThat(refusals(Authority.of(PostRole.ADMINISTRATOR), DAY.plusDays(30))).isEmpty();
		assertThat(refusals(Authority.of(PostRole.ADMINISTRATOR), DAY.plusDays(31)))
			.containsExactly("システム管理者の代理は、一度に31日までです。");
		assertThat(refusals(Authority.sectionHead("0101"), DAY.plusDays(183))).isEmpty();
		assertThat(refusals(Authority.sectionHead("0101"), DAY.plusDays(184))).hasSize(1);
		assertThat(refusals(Authority.staff("0101"), DAY)).isEmpty();
		assertThat(refusals(Authority.staff("0101"), DAY.plusDays(1))).hasSize(1);
	}

	@Test
	@DisplayName("就いていない職、本人自身、過ぎた日、逆の期間、理由のない指定は断る")
	void refusesInWords() {

		var gate = Authority.sectionHead("0101");
		var holder = actor(HOLDER, gate);
		assertThat(SubstitutionRules.refusals(of(gate, OTHER, DAY), actor(HOLDER), DAY))
			.containsExactly("開始日に本人がその職に就いていません。");
		assertThat(SubstitutionRules.refusals(of(gate, HOLDER, DAY), holder, DAY)).containsExactly("本人を代理にすることはできません。");
		assertThat(SubstitutionRules.refusals(of(gate, OTHER, DAY), holder, DAY.plusDays(1)))
			.containsExactly("終了日は、開始日と今日より前にできません。");
		assertThat(SubstitutionRules.refusals(of(gate, OTHER, DAY.minusDays(1)), holder, DAY.minusDays(2)))
			.containsExactly("終了日は、開始日と今日より前にできません。");
		var unreasoned = new Substitution(UUID.randomUUID(), HOLDER, OTHER, gate, DAY, DAY, " ");
		assertThat(SubstitutionRules.refusals(unreasoned, holder, DAY)).containsExactly("理由を入力してください。");
	}

	@Test
	@DisplayName("終えられるのは、本人と、代理を指定できる人")
	void isEndedByThoseConcerned() {

		var gate = Authority.sectionHead("0101");
		var named = of(gate, OTHER, DAY);
		assertThat(List.of(actor(HOLDER, gate), office(), administrator()))
			.allMatch((actor) -> SubstitutionRules.mayEnd(actor, named));
		assertThat(List.of(actor(OTHER), actor(new PersonId("x"), gate)))
			.noneMatch((actor) -> SubstitutionRules.mayEnd(actor, named));
	}

	private static boolean may(Actor namer, Authority authority) {
		var offered = SubstitutionRules.nameable(namer, actor(HOLDER, authority)).contains(authority);
		try {
			SubstitutionRules.require(namer, of(authority, OTHER, DAY));
			assertThat(offered).isTrue();
			return true;
		}
		catch (NotAllowed ex) {
			assertThat(offered).isFalse();
			return false;
		}
	}

	private static List<String> refusals(Authority authority, LocalDate to) {
		return SubstitutionRules.refusals(of(authority, OTHER, to), actor(HOLDER, authority), DAY);
	}

	private static Substitution of(Authority authority, PersonId substitute, LocalDate to) {
		return new Substitution(UUID.randomUUID(), HOLDER, substitute, authority, DAY, to, "出張");
	}

	private static Actor office() {
		return actor(new PersonId("office"), Authority.of(PostRole.PLANNING_OFFICE));
	}

	private static Actor administrator() {
		return actor(new PersonId("admin"), Authority.of(PostRole.ADMINISTRATOR));
	}

	private static Actor actor(PersonId person, Authority... own) {
		return new Actor(person, "", Set.of(own), Map.of());
	}

}

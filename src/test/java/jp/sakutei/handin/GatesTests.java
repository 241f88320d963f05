package jp.sakutei.handin;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("作成者のほかに確認できる人がいない関門")
class GatesTests {

	private static final Authority HEAD = Authority.sectionHead("0101");

	private static final Authority DIRECTOR = Authority.departmentHead("01");

	private static final Gates ALL = new Gates(true, true, true, HEAD.group(), DIRECTOR.group());

	@Test
	@DisplayName("ほかに確認できる人がいれば、そのまま")
	void staysWhereSomebodyElseCanDecide() {
		assertThat(besides(people("head", "colleague"), people("director"), "section-head head")).isEqualTo(ALL);
	}

	@Test
	@DisplayName("課長が書けば部長へ移る")
	void goesOnePostUp() {
		assertThat(besides(people("head"), people("director"), "section-head head"))
			.isEqualTo(ALL.withSectionHeadGroup(DIRECTOR.group()));
	}

	@Test
	@DisplayName("課長も部長も書いていれば、企画政策課に任せる")
	void isLeftToTheOffice() {
		assertThat(besides(people("head"), people("director"), "section-head head", "section-head director",
				"department-head director"))
			.isEqualTo(ALL.without(Gate.SECTION_HEAD).without(Gate.DEPARTMENT_HEAD));
	}

	@Test
	@DisplayName("外した関門のほかは、そのまま残る")
	void keepsTheOthers() {
		var head = HEAD.group();
		var director = DIRECTOR.group();
		assertThat(ALL.without(Gate.SECTION_HEAD)).isEqualTo(new Gates(false, true, true, head, director));
		assertThat(ALL.without(Gate.DEPARTMENT_HEAD)).isEqualTo(new Gates(true, false, true, head, director));
		assertThat(ALL.without(Gate.OFFICE)).isEqualTo(new Gates(true, true, false, head, director));
		assertThat(ALL.withSectionHeadGroup(director)).isEqualTo(new Gates(true, true, true, director, director));
	}

	@Test
	@DisplayName("作成者かどうかは関門ごとにみる")
	void looksAtEachGateByItself() {
		assertThat(besides(people("head"), people("director"), "section-head director")).isEqualTo(ALL);
		assertThat(besides(people("head"), people("director"), "department-head director"))
			.isEqualTo(ALL.without(Gate.DEPARTMENT_HEAD));
	}

	@Test
	@DisplayName("空席の関門も、その上へ移る")
	void passesByAVacantPost() {
		assertThat(besides(people(), people("director"))).isEqualTo(ALL.withSectionHeadGroup(DIRECTOR.group()));
		assertThat(besides(people("head"), people())).isEqualTo(ALL.without(Gate.DEPARTMENT_HEAD));
	}

	@Test
	@DisplayName("部のない課では、企画政策課に任せる")
	void hasNobodyAboveWithoutDepartment() {
		var gates = new Gates(true, false, true, HEAD.group(), "");
		assertThat(gates.besides(Authors.of("section-head head"), Map.of(HEAD, people("head"))))
			.isEqualTo(gates.without(Gate.SECTION_HEAD));
	}

	@Test
	@DisplayName("新しい作成者は、どの関門でも作成者")
	void addsTheNewAuthorEverywhere() {
		var authors = Authors.of("section-head head").and(new PersonId("staff"));
		assertThat(authors.include(new PersonId("head"), Gate.SECTION_HEAD)).isTrue();
		assertThat(authors.include(new PersonId("head"), Gate.OFFICE)).isFalse();
		assertThat(Gate.values()).allMatch((gate) -> authors.include(new PersonId("staff"), gate));
	}

	private static Gates besides(Set<PersonId> heads, Set<PersonId> directors, String... authors) {
		return ALL.besides(Authors.of(authors), Map.of(HEAD, heads, DIRECTOR, directors));
	}

	private static Set<PersonId> people(String... codes) {
		return Set.of(codes).stream().map(PersonId::new).collect(Collectors.toSet());
	}

}

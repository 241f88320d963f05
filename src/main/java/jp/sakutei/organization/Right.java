package jp.sakutei.organization;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 権限の表: what only some may do, and who. Each use case asks its right before anything
 * else; what it used, an own post before one that is held as a substitute, stands in the
 * journal.
 */
public enum Right {

	// 段階
	MANAGE_STAGE("段階を始め、締め切り、日程を変えられる", PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE),
	REMIND("督促できる", PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.COORDINATOR),

	// ヒアリング
	ARRANGE_HEARING("ヒアリングの日程を決められる", PostRole.PLANNING_OFFICE),
	RECORD_HEARING("ヒアリングの結果を記録できる", PostRole.PLANNING_OFFICE),

	// 会議
	CALL_MEETING("会議の開催と日時を決められる", PostRole.PLANNING_OFFICE), RECORD_MEETING("会議の結果を記録できる", PostRole.PLANNING_OFFICE),
	CORRECT_DECISION("会議の記録を訂正できる", PostRole.PLANNING_OFFICE),
	REPORT_TO_ASSEMBLY("策定報告を記録できる", PostRole.PLANNING_OFFICE),

	// 事業調書
	TAKE_TURN("この事業調書をいま扱える", PostRole.values()), PROPOSE_PROJECT("新規事業を提案できる", PostRole.STAFF, PostRole.SECTION_HEAD),
	WITHDRAW_PROJECT("事業を取り下げられる", PostRole.STAFF, PostRole.SECTION_HEAD),
	TAKE_BACK_WITHDRAWAL("取下げを取り消せる", PostRole.PLANNING_OFFICE),
	PROPOSE_LINEAGE("分割・統合を提案できる", PostRole.STAFF, PostRole.SECTION_HEAD),
	DECIDE_LINEAGE("分割・統合の提案を決められる", PostRole.PLANNING_OFFICE),
	ATTACH("資料を添付したり外したりできる", PostRole.STAFF, PostRole.SECTION_HEAD),
	CORRECT_SHEET("事務局修正ができる", PostRole.PLANNING_OFFICE), ENTER_FOR("代理入力ができる", PostRole.PLANNING_OFFICE),
	OBJECT(By.OWN_POST, "異議を申し出られる", PostRole.STAFF, PostRole.SECTION_HEAD),
	ANSWER_OBJECTION("異議に回答できる", PostRole.PLANNING_OFFICE),

	// 対応事項
	ANSWER_MATTER("対応事項に回答できる", PostRole.STAFF, PostRole.PLANNING_OFFICE),
	CONFIRM_ANSWER("対応事項への回答を課長として確認できる", PostRole.SECTION_HEAD),
	JUDGE_ANSWER("対応事項の回答を確認できる", PostRole.PLANNING_OFFICE), CALL_OFF("依頼や対応事項を取り消せる", PostRole.PLANNING_OFFICE),

	// 予算編成
	REQUEST_BUDGET("要求額を入力できる", PostRole.STAFF),
	CONFIRM_BUDGET_REQUEST("要求額を確認できる", PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.BUDGET_OFFICE),
	RECORD_ASSESSMENT("査定を記録できる", PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR),
	CONFIRM_ASSESSMENT("査定を確認できる", PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR),
	CORRECT_ASSESSMENT("査定の訂正を記録できる", PostRole.BUDGET_OFFICE),
	RECORD_BUDGET_VOTE("当初予算の議決を記録できる", PostRole.BUDGET_OFFICE),
	JUDGE_PLAN_DIFFERENCE("計画額と予算の違いを扱える", PostRole.PLANNING_OFFICE),

	// 設定
	CHANGE_RULES("規則を変えられる", PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR),
	TAKE_CONFIGURATION("設定を取り込める", PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR),
	SEND_MAIL_AGAIN("メールの再送を指示できる", PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR),
	ADMINISTER_PEOPLE("利用者を管理できる", PostRole.ADMINISTRATOR),
	ADMINISTER_ADMINISTRATORS(By.OWN_POST, "システム管理者の利用とパスワードを管理できる", PostRole.ADMINISTRATOR);

	private final By by;

	private final String what;

	private final List<PostRole> roles;

	Right(String what, PostRole... roles) {
		this(By.SUBSTITUTES_TOO, what, roles);
	}

	Right(By by, String what, PostRole... roles) {
		this.by = by;
		this.what = what;
		this.roles = List.of(roles);
	}

	/**
	 * For what is the whole city's.
	 * @return the authority that is used
	 * @throws NotAllowed when the person holds none of the roles
	 */
	public Authority require(Actor actor) {
		return first(actor, ofCity());
	}

	/**
	 * For what is a section's.
	 * @return the authority that is used
	 * @throws NotAllowed when the person holds none of the roles there
	 */
	public Authority require(Actor actor, Section section) {
		return first(actor, of(section));
	}

	/**
	 * For what is a section's, where its department has no say.
	 * @param section code; nobody holds a role in none
	 * @return the authority that is used
	 * @throws NotAllowed when the person holds none of the roles there
	 */
	public Authority require(Actor actor, String section) {
		if (section.isEmpty()) {
			throw new NotAllowed("どの課のことかが分かりません。課を選んでください。");
		}
		return require(actor, new Section(section, null, "", 0));
	}

	/**
	 * For what a certain authority decides: that of a task, a stage, a gate.
	 * @return the authority that is used
	 * @throws NotAllowed when the person does not hold it
	 */
	public Authority require(Actor actor, Authority authority) {
		if (!roles.contains(authority.role())) {
			throw new IllegalArgumentException(this + " is nothing for " + authority);
		}
		return first(actor, List.of(authority));
	}

	/** Whether the person may, in the section of that code. */
	public boolean isHeldBy(Actor actor, String section) {
		return isHeldBy(actor, new Section(section, null, "", 0));
	}

	/** Whether the person may, in the section. */
	public boolean isHeldBy(Actor actor, Section section) {
		return of(section).stream().anyMatch((authority) -> holds(actor, authority));
	}

	/** As whom the person acts; own posts first. */
	private Authority first(Actor actor, Collection<Authority> authorities) {
		return Stream
			.concat(authorities.stream().filter(actor.own()::contains),
					authorities.stream().filter((authority) -> holds(actor, authority)))
			.findFirst()
			.orElseThrow(() -> new NotAllowed("%sのは、%sです。".formatted(what, labels(authorities))));
	}

	private boolean holds(Actor actor, Authority authority) {
		return (by == By.OWN_POST) ? actor.own().contains(authority) : actor.holds(authority);
	}

	private List<Authority> ofCity() {
		return roles.stream().filter((role) -> role.unit() == PostRole.Unit.CITY).map(Authority::of).toList();
	}

	private List<Authority> of(Section section) {
		return roles.stream()
			.filter((role) -> role.unit() != PostRole.Unit.DEPARTMENT || section.department() != null)
			.map((role) -> new Authority(role, switch (role.unit()) {
				case CITY -> "";
				case DEPARTMENT -> section.department();
				case SECTION -> section.code();
			}))
			.toList();
	}

	private static String labels(Collection<Authority> authorities) {
		return authorities.stream()
			.map((authority) -> (authority.role().unit() == PostRole.Unit.CITY) ? authority.role().label()
					: ((authority.role().unit() == PostRole.Unit.SECTION) ? "所管課の" : "部の") + authority.role().label())
			.collect(Collectors.joining("、"));
	}

	private enum By {

		OWN_POST, SUBSTITUTES_TOO

	}

}

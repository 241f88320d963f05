package jp.sakutei.view;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.NotFound;
import jp.sakutei.common.TypedText;
import jp.sakutei.common.Written;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 保存した表示: everybody's own, and the office's for all. */
@Service
public class SavedViews {

	/** Of one person and one list: more would be a list of their own. */
	static final int MOST = 20;

	static final int LONGEST_NAME = 40;

	private static final int LONGEST_QUERY = 2000;

	private final JdbcClient jdbc;

	private final Map<String, ViewedList> lists;

	private final BusinessClock clock;

	SavedViews(JdbcClient jdbc, List<ViewedList> lists, BusinessClock clock) {
		this.jdbc = jdbc;
		this.lists = lists.stream().collect(Collectors.toMap(ViewedList::key, Function.identity()));
		this.clock = clock;
	}

	/**
	 * @param asked parameters of the address at which the list stands
	 */
	@Transactional(readOnly = true)
	public ListViews of(String key, Map<String, String[]> asked, Actor actor) {
		var list = list(key, actor);
		var saved = jdbc.sql("""
				select id, name, query, owner = :person as own, for_all from saved_view
				where list = :list and (owner = :person or for_all) order by for_all desc, name, id
				""")
			.param("person", actor.person().value())
			.param("list", key)
			.query((row, index) -> new SavedView(row.getLong("id"), row.getString("name"), row.getString("query"),
					row.getBoolean("own"), row.getBoolean("for_all")))
			.list();
		return new ListViews(key, saved, list.query(asked), list.narrowing(asked), mayShare(actor));
	}

	/** How the list is narrowed, as its address holds it. */
	public String query(String key, Map<String, String[]> asked, Actor actor) {
		return list(key, actor).query(asked);
	}

	/**
	 * Keeps how the list is narrowed.
	 * @param forAll taken from the office alone
	 * @return why it was not kept, in the user's words
	 */
	@Transactional
	public Optional<String> keep(String key, String typed, boolean forAll, Map<String, String[]> asked, Actor actor) {

		var query = list(key, actor).query(asked);
		var name = TypedText.usable(typed).replaceAll("\\s+", " ").strip();
		if (Written.isEmpty(name)) {
			return Optional.of("表示の名前を入力してください。");
		}
		if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
			return Optional.of("表示の名前は" + LONGEST_NAME + "文字までにしてください。");
		}
		if (query.length() > LONGEST_QUERY) {
			return Optional.of("絞り込みの言葉が長すぎるため、保存できません。短くしてください。");
		}
		// two at once are counted one after the other
		jdbc.sql("select 1 from person where code = ? for update").param(actor.person().value()).query().singleRow();
		if (count(key, actor) >= MOST) {
			return Optional.of("保存できる表示は、一つの一覧に" + MOST + "個までです。使わないものを削除してください。");
		}
		var kept = jdbc.sql("""
				insert into saved_view (list, owner, for_all, name, query, made_at) values (?, ?, ?, ?, ?, ?)
				on conflict (owner, list, name) do nothing
				""")
			.params(key, actor.person().value(), forAll && mayShare(actor), name, query,
					clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return (kept == 0) ? Optional.of("「" + name + "」という名前の表示は、すでにあります。別の名前にするか、先に削除してください。") : Optional.empty();
	}

	/**
	 * Takes one away: one's own, or one for all as the office.
	 * @throws NotFound when there is none that this person may take away
	 */
	@Transactional
	public void remove(String key, long id, Actor actor) {
		var removed = jdbc
			.sql("delete from saved_view where id = :id and list = :list and (owner = :person or for_all and :office)")
			.param("id", id)
			.param("list", list(key, actor).key())
			.param("person", actor.person().value())
			.param("office", mayShare(actor))
			.update();
		if (removed == 0) {
			throw new NotFound("この表示");
		}
	}

	private int count(String key, Actor actor) {
		return jdbc.sql("select count(*) from saved_view where owner = ? and list = ?")
			.params(actor.person().value(), key)
			.query(Integer.class)
			.single();
	}

	private ViewedList list(String key, Actor actor) {
		return Optional.ofNullable(lists.get(key))
			.filter((list) -> list.isFor(actor))
			.orElseThrow(() -> new NotFound("この一覧"));
	}

	private static boolean mayShare(Actor actor) {
		return actor.holds(PostRole.PLANNING_OFFICE);
	}

}

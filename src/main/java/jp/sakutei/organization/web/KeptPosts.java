package jp.sakutei.organization.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.Outgrown;
import jp.sakutei.organization.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was sent from pages whose sign-in had ended, on all nodes, for the person of
 * the page: so much, so many, so long. Passwords are not kept.
 */
@Component
public class KeptPosts implements Outgrown {

	/** Says in a post which kept one it is, sent again. */
	public static final String SENT_AGAIN = "_kept";

	/** Characters, names included: ten times the longest sheet. */
	static final int LARGEST = 500_000;

	/** Of one person. */
	static final int MOST = 20;

	/** Characters of one person. */
	static final int LARGEST_TOGETHER = 2_000_000;

	/** Longer they are not shown, whatever the table of what is cleared says. */
	private static final String LONGEST = "7 days";

	private static final String OF_OWNER = """
			select id, address, fields, with_files from kept_post
			where owner = :owner and kept_at > clock_timestamp() - cast(:longest as interval)
			""";

	private static final Pattern SECRET = Pattern.compile("(?i).*password.*");

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final PageTokens tokens;

	KeptPosts(JdbcClient jdbc, PageTokens tokens) {
		this.jdbc = jdbc;
		this.tokens = tokens;
	}

	/** Whether there was room for it; else it is lost. */
	boolean keep(String owner, HttpServletRequest request) {
		var fields = new LinkedHashMap<String, List<String>>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
		fields.remove("_csrf");
		fields.remove(SENT_AGAIN);
		var written = JSON.writeValueAsString(fields);
		if (size(fields) > LARGEST || fields.keySet().stream().anyMatch((name) -> SECRET.matcher(name).matches())) {
			return false;
		}
		return jdbc.sql("""
				insert into kept_post (id, owner, address, fields, with_files, kept_at)
				select :id, :owner, :address, :fields, :files, clock_timestamp()
				where (select count(*) < :most and coalesce(sum(length(fields)), 0) + length(:fields) <= :together
				  from kept_post where owner = :owner and kept_at > clock_timestamp() - cast(:longest as interval))
				""")
			.param("id", UUID.randomUUID())
			.param("owner", owner)
			.param("address", request.getRequestURI())
			.param("fields", written)
			.param("files", isWithFiles(request))
			.param("most", MOST)
			.param("together", LARGEST_TOGETHER)
			.param("longest", LONGEST)
			.update() == 1;
	}

	/** Files are not kept. */
	static boolean isWithFiles(HttpServletRequest request) {
		return request.getContentType() != null && request.getContentType().startsWith("multipart/");
	}

	private static long size(Map<String, List<String>> fields) {
		return fields.entrySet()
			.stream()
			.mapToLong((field) -> field.getValue()
				.stream()
				.mapToLong((value) -> field.getKey().length() + value.length())
				.sum())
			.sum();
	}

	/** In the order in which they came. */
	List<KeptPost> of(PersonId person) {
		return jdbc.sql(OF_OWNER + "order by kept_at")
			.param("owner", tokens.owner(person.value()))
			.param("longest", LONGEST)
			.query(KeptPosts::map)
			.list();
	}

	/** Those that were sent to the address. */
	public List<KeptPost> of(PersonId person, String address) {
		return jdbc.sql(OF_OWNER + "and address = :address order by kept_at")
			.param("owner", tokens.owner(person.value()))
			.param("longest", LONGEST)
			.param("address", address)
			.query(KeptPosts::map)
			.list();
	}

	/** What was sent again led on from its page. */
	void carriedOut(PersonId person, String id, String address) {
		jdbc.sql("delete from kept_post where owner = ? and id::text = ? and address = ?")
			.params(tokens.owner(person.value()), id, address)
			.update();
	}

	/** It stands where it belongs, or is not wanted. */
	public void discard(PersonId person, UUID id) {
		jdbc.sql("delete from kept_post where owner = ? and id = ?").params(tokens.owner(person.value()), id).update();
	}

	private static KeptPost map(ResultSet row, int index) throws SQLException {
		return new KeptPost(row.getObject("id", UUID.class), row.getString("address"),
				JSON.readValue(row.getString("fields"), FIELDS), row.getBoolean("with_files"));
	}

	@Override
	public String what() {
		return "kept-posts";
	}

	@Override
	public String label() {
		return "サインインが切れた後に預かった内容";
	}

	@Override
	public int clear(Instant before, int most) {
		return jdbc.sql(
				"delete from kept_post where id in (select id from kept_post where kept_at < ? order by kept_at limit ?)")
			.params(before.atOffset(ZoneOffset.UTC), most)
			.update();
	}

}

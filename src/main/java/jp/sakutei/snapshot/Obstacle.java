package jp.sakutei.snapshot;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A foreign key or a trigger that stands in the way of rows that come table by table.
 * Taken away and put back by the owner of the tables, within one transaction: a foreign
 * key that comes back is checked on every row, and no superuser is needed as for
 * {@code session_replication_role}.
 */
record Obstacle(String away, String back) {

	private static final String ALL = """
			select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
			  format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as back
			from pg_constraint k join pg_namespace n on n.oid = k.connamespace
			where contype = 'f' and n.nspname in (:schemas)
			union all
			select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
			  format('alter table %s enable %s trigger %I', tgrelid::regclass,
			    case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
			from pg_trigger g join pg_class t on t.oid = tgrelid join pg_namespace n on n.oid = t.relnamespace
			where not tgisinternal and tgenabled <> 'D' and n.nspname in (:schemas)
			""";

	static List<Obstacle> all(JdbcClient database) {
		return database.sql(ALL).param("schemas", Table.schemas()).query(Obstacle.class).list();
	}

}

package jp.sakutei;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Listens to the SQL statements that a test's thread sends, a batch being one: a page
 * costs the same number, however much there is to show.
 */
@Component
@Profile("!benchmark")
public class Statements implements BeanPostProcessor {

	private static final ThreadLocal<List<String>> heard = new ThreadLocal<>();

	/** How many statements the work sends. */
	public static int during(Callable<?> work) throws Exception {
		return sentBy(work).size();
	}

	/** The statements that the work sends, one after the other. */
	public static List<String> sentBy(Callable<?> work) throws Exception {
		var statements = new ArrayList<String>();
		heard.set(statements);
		try {
			work.call();
		}
		finally {
			heard.remove();
		}
		return statements;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new Listening(source) : bean;
	}

	/**
	 * @param sql of a prepared statement, or null
	 */
	private static <T> T listening(Class<T> type, Object target, String sql) {
		return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					if (method.getName().startsWith("execute") && heard.get() != null) {
						heard.get().add((sql != null) ? sql : String.valueOf(arguments[0]));
					}
					try {
						var result = method.invoke(target, arguments);
						return switch (method.getName()) {
							case "prepareStatement" ->
								listening(PreparedStatement.class, result, (String) arguments[0]);
							case "createStatement" -> listening(Statement.class, result, null);
							default -> result;
						};
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

	private static final class Listening extends DelegatingDataSource {

		private Listening(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return listening(Connection.class, super.getConnection(), null);
		}

	}

}

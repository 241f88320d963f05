package jp.sakutei;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts SQL statements: a page costs the same number, however much there is to show. */
@Component
public class Statements implements BeanPostProcessor {

	private static final AtomicInteger prepared = new AtomicInteger();

	/**
	 * How many statements the work sends, those of other threads at the time included.
	 */
	public static int during(Callable<?> work) throws Exception {
		var before = prepared.get();
		work.call();
		return prepared.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? new Counting(source) : bean;
	}

	private static final class Counting extends DelegatingDataSource {

		private Counting(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			var connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
							prepared.incrementAndGet();
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}

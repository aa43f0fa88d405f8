package org.vigie.crawler.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;

/**
 * Opens sockets, and looks names up, only where the guard permits it. The socket checks the very
 * address that it connects to, so neither a spelling nor a change of the name's address gets past.
 */
final class GuardedSockets extends SocketFactory implements Dns {
  private final AddressGuard guard;
  private final Resolver resolver;

  GuardedSockets(AddressGuard guard, Resolver resolver) {
    this.guard = guard;
    this.resolver = resolver;
  }

  /** The address is not public. */
  static final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String subject) {
      super("address of \"" + subject + "\" is not public");
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = resolver.lookup(host);
    List<InetAddress> permitted = found.stream().filter(guard::permits).toList();
    if (permitted.isEmpty()) {
      throw new RefusedAddressException(host);
    }
    return permitted;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(guard);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(SocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }

  /** Checks before it connects. */
  private static final class GuardedSocket extends Socket {
    private final AddressGuard guard;

    /** Whatever the properties of the process say, no proxy stands between. */
    GuardedSocket(AddressGuard guard) {
      super(Proxy.NO_PROXY);
      this.guard = guard;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress to)
          || to.getAddress() == null
          || !guard.permits(to.getAddress())) {
        throw new RefusedAddressException(endpoint.toString());
      }
      super.connect(endpoint, timeout);
    }
  }
}

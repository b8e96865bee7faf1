import java.net.URI;
import java.util.Locale;
import javax.security.auth.Subject;
import org.metricshub.wbem.javax.cim.CIMObjectPath;
import org.metricshub.wbem.javax.cim.UnsignedInteger32;
import org.metricshub.wbem.javax.wbem.CloseableIterator;
import org.metricshub.wbem.javax.wbem.WBEMException;
import org.metricshub.wbem.javax.wbem.client.EnumerateResponse;
import org.metricshub.wbem.javax.wbem.client.PasswordCredential;
import org.metricshub.wbem.javax.wbem.client.UserPrincipal;
import org.metricshub.wbem.javax.wbem.client.WBEMClient;
import org.metricshub.wbem.javax.wbem.client.WBEMClientFactory;

/** Runs one enumeration session of the SBLIM Java client, five objects at a time, and prints how many came. */
public final class PullProbe {
  private static final UnsignedInteger32 STEP = new UnsignedInteger32(5);
  private static final UnsignedInteger32 TIMEOUT = new UnsignedInteger32(30);

  public static void main(String[] args) throws Exception {
    URI url = URI.create(args[0]);
    CIMObjectPath host =
        new CIMObjectPath(url.getScheme(), url.getHost(), String.valueOf(url.getPort()), "root/cimv2", null, null);
    Subject subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(args[1]));
    subject.getPrivateCredentials().add(new PasswordCredential(args[2]));
    WBEMClient client = WBEMClientFactory.getClient("CIM-XML");
    client.initialize(host, subject, new Locale[] {Locale.US});
    try {
      run(client, host, args);
    } catch (WBEMException error) {
      System.out.println("error " + error.getID());
    } finally {
      client.close();
    }
  }

  private interface Pull<E> {
    EnumerateResponse<E> next(String context) throws WBEMException;
  }

  private static void run(WBEMClient client, CIMObjectPath host, String[] args) throws Exception {
    CIMObjectPath path =
        new CIMObjectPath(host.getScheme(), host.getHost(), host.getPort(), "root/cimv2", args[4], null);
    switch (args[3]) {
      case "instances":
        count(client.enumerateInstances(path, true, false, null, null, null, TIMEOUT, false, STEP),
            context -> client.getInstancesWithPath(path, context, STEP));
        break;
      case "filter":
        count(client.enumerateInstances(path, true, false, null, "DMTF:FQL", args[5], TIMEOUT, false, STEP),
            context -> client.getInstancesWithPath(path, context, STEP));
        break;
      case "paths":
        count(client.enumerateInstancePaths(path, null, null, TIMEOUT, false, STEP),
            context -> client.getInstancePaths(path, context, STEP));
        break;
      case "query":
        count(client.execQueryInstances(path, args[5], "WQL", false, TIMEOUT, false, STEP, null),
            context -> client.getInstances(path, context, STEP));
        break;
      case "close": {
        String context = client.enumerateInstancePaths(path, null, null, TIMEOUT, false, STEP).getContext();
        client.closeEnumeration(path, context);
        System.out.println("closed");
        client.getInstancePaths(path, context, STEP);
        break;
      }
      default: throw new IllegalArgumentException(args[3]);
    }
  }

  private static <E> void count(EnumerateResponse<E> first, Pull<E> pull) throws WBEMException {
    int count = 0;
    for (EnumerateResponse<E> response = first; ; response = pull.next(response.getContext())) {
      CloseableIterator<E> objects = response.getResponses();
      while (objects.hasNext()) {
        objects.next();
        count++;
      }
      if (response.isEnd()) break;
    }
    System.out.println("count " + count);
  }
}

import java.net.URI;
import java.util.Locale;
import javax.security.auth.Subject;
import org.metricshub.wbem.javax.cim.CIMArgument;
import org.metricshub.wbem.javax.cim.CIMClass;
import org.metricshub.wbem.javax.cim.CIMClassProperty;
import org.metricshub.wbem.javax.cim.CIMDataType;
import org.metricshub.wbem.javax.cim.CIMFlavor;
import org.metricshub.wbem.javax.cim.CIMInstance;
import org.metricshub.wbem.javax.cim.CIMObjectPath;
import org.metricshub.wbem.javax.cim.CIMProperty;
import org.metricshub.wbem.javax.cim.CIMQualifierType;
import org.metricshub.wbem.javax.cim.CIMScope;
import org.metricshub.wbem.javax.cim.UnsignedInteger16;
import org.metricshub.wbem.javax.cim.UnsignedInteger32;
import org.metricshub.wbem.javax.wbem.CloseableIterator;
import org.metricshub.wbem.javax.wbem.WBEMException;
import org.metricshub.wbem.javax.wbem.client.EnumerateResponse;
import org.metricshub.wbem.javax.wbem.client.PasswordCredential;
import org.metricshub.wbem.javax.wbem.client.UserPrincipal;
import org.metricshub.wbem.javax.wbem.client.WBEMClient;
import org.metricshub.wbem.javax.wbem.client.WBEMClientFactory;

/** Sends every operation that the SBLIM Java client has a method for, with all its parameters; prints a line of each. */
public final class EveryOperation {
  private static final UnsignedInteger32 STEP = new UnsignedInteger32(20);
  private static final UnsignedInteger32 TIMEOUT = new UnsignedInteger32(30);
  private static final String MEMORY = "Xen_ComputerSystemMemory";
  private static final String NEAR = "GroupComponent";
  private static final String FAR = "PartComponent";
  private static final String FQL = "DMTF:FQL";
  private static final String FILTER = "TRUE";
  private static final String[] SHOWN = {"ElementName", NEAR};
  private final WBEMClient client = WBEMClientFactory.getClient("CIM-XML");
  private final CIMObjectPath host;

  private interface Call {
    Object run() throws Exception;
  }

  private interface Pull<E> {
    EnumerateResponse<E> next(String context) throws WBEMException;
  }

  private EveryOperation(URI url, String user, String password) throws WBEMException {
    host = new CIMObjectPath(url.getScheme(), url.getHost(), String.valueOf(url.getPort()), "root/cimv2", null, null);
    Subject subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(user));
    subject.getPrivateCredentials().add(new PasswordCredential(password));
    client.initialize(host, subject, new Locale[] {Locale.US});
  }

  public static void main(String[] args) throws Exception {
    EveryOperation probe = new EveryOperation(URI.create(args[0]), args[1], args[2]);
    probe.schema();
    CIMObjectPath system = probe.path("Xen_ComputerSystem",
        key("CreationClassName", "Xen_ComputerSystem"), key("Name", args[3]));
    probe.instances(system);
    probe.associations(system);
    probe.pulls(system);
    CIMArgument<?>[] in = {new CIMArgument<>("RequestedState", CIMDataType.UINT16_T, new UnsignedInteger16(2))};
    probe.did("RequestStateChange", () -> probe.client.invokeMethod(system, "RequestStateChange", in, new CIMArgument<?>[2]));
    probe.client.close();
  }

  private void schema() {
    CIMObjectPath type = path("JavaEvery");
    CIMObjectPath kind = path("JAVA_Every");
    did("SetQualifier", () -> {
      client.setQualifierType(new CIMQualifierType<>(type, CIMDataType.STRING_T, "none", CIMScope.CLASS, CIMFlavor.DISABLEOVERRIDE));
      return "done";
    });
    did("GetQualifier", () -> client.getQualifierType(type).getName());
    did("EnumerateQualifiers", () -> count(client.enumerateQualifierTypes(path(null))));
    CIMClassProperty<?>[] more = {new CIMClassProperty<String>("More", CIMDataType.STRING_T, null, null, false, false, null)};
    did("CreateClass", () -> {
      client.createClass(new CIMClass(kind, "CIM_ManagedElement", null, null, null, false, false));
      return "done";
    });
    did("ModifyClass", () -> {
      client.modifyClass(new CIMClass(kind, "CIM_ManagedElement", null, more, null, false, false));
      return "done";
    });
    did("GetClass", () -> client.getClass(kind, false, true, true, SHOWN).getName());
    did("EnumerateClasses", () -> count(client.enumerateClasses(path("CIM_ComputerSystem"), true, false, true, true)));
    did("EnumerateClassNames", () -> count(client.enumerateClassNames(path("CIM_ComputerSystem"), true)));
    did("DeleteClass", () -> {
      client.deleteClass(kind);
      return "done";
    });
    did("DeleteQualifier", () -> {
      client.deleteQualifierType(type);
      return "done";
    });
  }

  private void instances(CIMObjectPath system) throws WBEMException {
    CIMObjectPath machines = path("Xen_ComputerSystem");
    did("EnumerateInstances", () -> count(client.enumerateInstances(machines, true, false, true, SHOWN)));
    did("EnumerateInstanceNames", () -> count(client.enumerateInstanceNames(machines)));
    did("GetInstance", () -> client.getInstance(system, false, true, SHOWN).getClassName());
    did("ExecQuery", () -> count(client.execQuery(path(null), "SELECT * FROM Xen_ComputerSystem", "WQL")));
    CIMProperty<?>[] fields = {key("InstanceID", "new"), new CIMProperty<>("ElementName", CIMDataType.STRING_T, "every")};
    CIMObjectPath[] made = new CIMObjectPath[1];
    did("CreateInstance", () -> {
      CIMObjectPath name = client.createInstance(new CIMInstance(path("Xen_VirtualSwitchSettingData"), fields));
      made[0] = path(name.getObjectName(), name.getKeys());
      return name.getObjectName();
    });
    CIMProperty<?>[] changes = {new CIMProperty<>("Description", CIMDataType.STRING_T, "changed")};
    did("ModifyInstance", () -> {
      CIMInstance found = client.getInstance(made[0], false, false, null);
      client.modifyInstance(new CIMInstance(made[0], found.getProperties()).deriveInstance(changes), new String[] {"Description"});
      return client.getInstance(made[0], false, false, null).getPropertyValue("Description");
    });
    did("DeleteInstance", () -> {
      client.deleteInstance(made[0]);
      return "done";
    });
  }

  private void associations(CIMObjectPath system) {
    did("Associators", () -> count(client.associatorInstances(system, MEMORY, "Xen_Memory", NEAR, FAR, true, SHOWN)));
    did("AssociatorNames", () -> count(client.associatorNames(system, MEMORY, "Xen_Memory", NEAR, FAR)));
    did("References", () -> count(client.referenceInstances(system, MEMORY, NEAR, true, SHOWN)));
    did("ReferenceNames", () -> count(client.referenceNames(system, MEMORY, NEAR)));
    CIMObjectPath kind = path("Xen_ComputerSystem");
    did("Associators/class", () -> count(client.associatorClasses(kind, MEMORY, "Xen_Memory", NEAR, FAR, true, true, SHOWN)));
    did("AssociatorNames/class", () -> count(client.associatorNames(kind, MEMORY, "Xen_Memory", NEAR, FAR)));
    did("References/class", () -> count(client.referenceClasses(kind, MEMORY, NEAR, true, true, SHOWN)));
    did("ReferenceNames/class", () -> count(client.referenceNames(kind, MEMORY, NEAR)));
    did("OpenAssociatorInstances", () -> count(client.associators(system, MEMORY, "Xen_Memory", NEAR, FAR, true, SHOWN, FQL, FILTER, TIMEOUT, false, STEP).getResponses()));
    did("OpenAssociatorInstancePaths", () -> count(client.associatorPaths(system, MEMORY, "Xen_Memory", NEAR, FAR, FQL, FILTER, TIMEOUT, false, STEP).getResponses()));
    did("OpenReferenceInstances", () -> count(client.references(system, MEMORY, NEAR, true, SHOWN, FQL, FILTER, TIMEOUT, false, STEP).getResponses()));
    did("OpenReferenceInstancePaths", () -> count(client.referencePaths(system, MEMORY, NEAR, FQL, FILTER, TIMEOUT, false, STEP).getResponses()));
  }

  private void pulls(CIMObjectPath system) throws WBEMException {
    CIMObjectPath of = path("Xen_ComputerSystem");
    EnumerateResponse<CIMInstance> instances = client.enumerateInstances(of, true, true, SHOWN, FQL, FILTER, TIMEOUT, false, STEP);
    drained("OpenEnumerateInstances", "PullInstancesWithPath", instances, context -> client.getInstancesWithPath(of, context, STEP));
    EnumerateResponse<CIMObjectPath> paths = client.enumerateInstancePaths(of, FQL, FILTER, TIMEOUT, false, STEP);
    drained("OpenEnumerateInstancePaths", "PullInstancePaths", paths, context -> client.getInstancePaths(of, context, STEP));
    // It fails at an answer with a QueryResultClass, though it can ask for one.
    EnumerateResponse<CIMInstance> found =
        client.execQueryInstances(of, "SELECT * FROM Xen_ComputerSystem", "WQL", false, TIMEOUT, false, STEP, null);
    drained("OpenQueryInstances", "PullInstances", found, context -> client.getInstances(of, context, STEP));
    String context = client.enumerateInstancePaths(of, null, null, TIMEOUT, false, STEP).getContext();
    did("EnumerationCount", () -> client.enumerationCount(of, context));
    did("CloseEnumeration", () -> {
      client.closeEnumeration(of, context);
      return "done";
    });
  }

  private <E> void drained(String open, String pull, EnumerateResponse<E> first, Pull<E> next) {
    int[] all = {count(first.getResponses())};
    did(open, () -> all[0]);
    did(pull, () -> {
      EnumerateResponse<E> response = first;
      while (!response.isEnd()) {
        response = next.next(response.getContext());
        all[0] += count(response.getResponses());
      }
      return all[0];
    });
  }

  private void did(String operation, Call call) {
    try {
      System.out.println(operation + " " + call.run());
    } catch (Exception error) {
      System.out.println(operation + " " + error);
    }
  }

  private static int count(CloseableIterator<?> iterator) {
    int count = 0;
    for (; iterator.hasNext(); count++) iterator.next();
    return count;
  }

  private static CIMProperty<?> key(String name, String value) {
    return new CIMProperty<>(name, CIMDataType.STRING_T, value, true, false, null);
  }

  private CIMObjectPath path(String className, CIMProperty<?>... keys) {
    return new CIMObjectPath(host.getScheme(), host.getHost(), host.getPort(), "root/cimv2", className, keys);
  }
}

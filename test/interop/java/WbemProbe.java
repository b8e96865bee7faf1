import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
import org.metricshub.wbem.javax.cim.CIMQualifier;
import org.metricshub.wbem.javax.cim.CIMQualifierType;
import org.metricshub.wbem.javax.cim.CIMScope;
import org.metricshub.wbem.javax.cim.UnsignedInteger16;
import org.metricshub.wbem.javax.wbem.CloseableIterator;
import org.metricshub.wbem.javax.wbem.WBEMException;
import org.metricshub.wbem.javax.wbem.client.PasswordCredential;
import org.metricshub.wbem.javax.wbem.client.UserPrincipal;
import org.metricshub.wbem.javax.wbem.client.WBEMClient;
import org.metricshub.wbem.javax.wbem.client.WBEMClientFactory;

/** Runs one operation of the SBLIM Java client and prints what came back, a line a result. */
public final class WbemProbe {
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
      run(client, host, args[3], args);
    } catch (WBEMException error) {
      System.out.println("error " + error.getID() + " " + error.getMessage());
    } finally {
      client.close();
    }
  }

  private static void run(WBEMClient client, CIMObjectPath host, String operation, String[] args) throws Exception {
    switch (operation) {
      case "names": printAll(client.enumerateInstanceNames(path(host, args[4], null))); break;
      case "instances": printAll(client.enumerateInstances(path(host, args[4], null), true, false, false, null)); break;
      case "class": {
        CIMClass found = client.getClass(path(host, args[4], null), false, true, true, null);
        System.out.println(found.getName() + " " + found.getPropertyCount());
        break;
      }
      case "classnames": printAll(client.enumerateClassNames(path(host, args[4], null), true)); break;
      case "get": System.out.println(client.getInstance(system(host, args[4]), false, false, null)); break;
      case "associators": printAll(client.associatorInstances(system(host, args[4]), null, args[5], null, null, false, null)); break;
      case "associatornames": printAll(client.associatorNames(system(host, args[4]), null, args[5], null, null)); break;
      case "references": printAll(client.referenceInstances(system(host, args[4]), null, null, false, null)); break;
      case "query": printAll(client.execQuery(path(host, null, null), args[4], "WQL")); break;
      case "schema": schema(client, host, args[4]); break;
      case "rename": rename(client, path(host, args[4], null), args[5]); break;
      case "make": make(client, path(host, args[4], null), args[5]); break;
      case "statechange": stateChange(client, system(host, args[4]), Integer.parseInt(args[5])); break;
      default: throw new IllegalArgumentException(operation);
    }
  }

  /** Makes a qualifier type and a class, reads them back, changes the class, and deletes both. */
  private static void schema(WBEMClient client, CIMObjectPath host, String name) throws Exception {
    CIMQualifierType type = new CIMQualifierType(
        path(host, "JavaKind", null), CIMDataType.STRING_T, "none", CIMScope.CLASS, CIMFlavor.DISABLEOVERRIDE);
    client.setQualifierType(type);
    System.out.println("type " + client.getQualifierType(path(host, "JavaKind", null)).getValue());
    CIMQualifier<?> kind = new CIMQualifier<String>("JavaKind", CIMDataType.STRING_T, "some", CIMFlavor.DISABLEOVERRIDE);
    CIMClassProperty<?> size = new CIMClassProperty<UnsignedInteger16>(
        "Size", CIMDataType.UINT16_T, new UnsignedInteger16(7), null, false, false, null);
    CIMObjectPath path = path(host, name, null);
    client.createClass(new CIMClass(
        path, "CIM_ManagedElement", new CIMQualifier<?>[] {kind}, new CIMClassProperty<?>[] {size}, null, false, false));
    CIMClass made = client.getClass(path, true, true, false, null);
    System.out.println("class " + made.getProperty("Size").getValue() + " " + made.getQualifierValue("JavaKind"));
    client.modifyClass(new CIMClass(path, "CIM_ManagedElement", null, null, null, false, false));
    System.out.println("modified " + client.getClass(path, true, true, false, null).getPropertyCount());
    client.deleteClass(path);
    client.deleteQualifierType(path(host, "JavaKind", null));
    client.getClass(path, true, true, false, null);
  }

  private static void rename(WBEMClient client, CIMObjectPath of, String name) throws WBEMException {
    CloseableIterator<CIMInstance> found = client.enumerateInstances(of, true, false, false, null);
    CIMInstance first = found.next();
    found.close();
    CIMProperty<?>[] properties = {new CIMProperty<>("ElementName", CIMDataType.STRING_T, name)};
    client.modifyInstance(first.deriveInstance(properties), new String[] {"ElementName"});
    System.out.println(client.getInstance(first.getObjectPath(), false, false, null).getPropertyValue("ElementName"));
  }

  private static void make(WBEMClient client, CIMObjectPath of, String name) throws WBEMException {
    CIMProperty<?>[] properties = {
      new CIMProperty<>("InstanceID", CIMDataType.STRING_T, "new", true, false, null),
      new CIMProperty<>("ElementName", CIMDataType.STRING_T, name),
    };
    CIMObjectPath made = client.createInstance(new CIMInstance(of, properties));
    System.out.println("made " + made.getKeyValue("InstanceID"));
    CIMObjectPath full =
        new CIMObjectPath(of.getScheme(), of.getHost(), of.getPort(), of.getNamespace(), of.getObjectName(), made.getKeys());
    System.out.println(client.getInstance(full, false, false, null).getPropertyValue("ElementName"));
    client.deleteInstance(full);
    System.out.println("deleted");
  }

  private static void stateChange(WBEMClient client, CIMObjectPath system, int state) throws WBEMException {
    CIMArgument<?>[] in = {
      new CIMArgument<UnsignedInteger16>("RequestedState", CIMDataType.UINT16_T, new UnsignedInteger16(state))
    };
    CIMArgument<?>[] out = new CIMArgument<?>[2];
    System.out.println("return " + client.invokeMethod(system, "RequestStateChange", in, out));
    for (CIMArgument<?> argument : out) {
      if (argument != null) System.out.println(argument.getName() + " " + argument.getValue());
    }
  }

  private static CIMObjectPath system(CIMObjectPath host, String uuid) {
    return path(host, "Xen_ComputerSystem", new CIMProperty<?>[] {
      new CIMProperty<String>("CreationClassName", CIMDataType.STRING_T, "Xen_ComputerSystem", true, false, null),
      new CIMProperty<String>("Name", CIMDataType.STRING_T, uuid, true, false, null),
    });
  }

  private static CIMObjectPath path(CIMObjectPath host, String className, CIMProperty<?>[] keys) {
    return new CIMObjectPath(host.getScheme(), host.getHost(), host.getPort(), "root/cimv2", className, keys);
  }

  private static void printAll(CloseableIterator<?> iterator) throws WBEMException {
    List<Object> all = new ArrayList<>();
    while (iterator.hasNext()) all.add(iterator.next());
    if (iterator.getWBEMException() != null) throw iterator.getWBEMException();
    for (Object one : all) {
      System.out.println(one instanceof CIMInstance ? ((CIMInstance) one).getObjectPath().toString() : one.toString());
    }
    System.out.println("count " + all.size());
  }
}

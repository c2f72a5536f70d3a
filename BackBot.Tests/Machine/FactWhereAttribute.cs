using Xunit.Abstractions;
using Xunit.Sdk;

namespace BackBot.Tests.Machine;

/// <summary>A fact that is skipped where the class under test <see cref="NeedsAttribute">needs</see> what is missing; the class may inherit the fact.</summary>
[XunitTestCaseDiscoverer("BackBot.Tests.Machine.FactWhereDiscoverer", "BackBot.Tests")]
public sealed class FactWhereAttribute : FactAttribute;

/// <summary>The same for theories.</summary>
[XunitTestCaseDiscoverer("BackBot.Tests.Machine.TheoryWhereDiscoverer", "BackBot.Tests")]
public sealed class TheoryWhereAttribute : TheoryAttribute;

public sealed class FactWhereDiscoverer(IMessageSink diagnosticMessageSink) : FactDiscoverer(diagnosticMessageSink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Skipped.Case(DiagnosticMessageSink, discoveryOptions, testMethod) ?? base.Discover(discoveryOptions, testMethod, factAttribute);
}

public sealed class TheoryWhereDiscoverer(IMessageSink diagnosticMessageSink) : TheoryDiscoverer(diagnosticMessageSink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        Skipped.Case(DiagnosticMessageSink, discoveryOptions, testMethod) ?? base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

internal static class Skipped
{
    public static IEnumerable<IXunitTestCase>? Case(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method)
    {
        var needs = method.TestClass.Class.GetCustomAttributes(typeof(NeedsAttribute)).SingleOrDefault();
        return needs is not null && NeedsAttribute.Missing((string[])needs.GetConstructorArguments().Single()) is { } reason
            ? [new XunitSkippedDataRowTestCase(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, reason)]
            : null;
    }
}

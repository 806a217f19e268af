namespace InterviewTrainer.Tests.Architecture;

/// <summary>What one type, with everything nested in it (lambdas, iterators, async methods), uses.</summary>
/// <param name="Type">Full name of the outermost type.</param>
/// <param name="Types">Full names of the types it names: bases, attributes, fields, signatures, method bodies.</param>
/// <param name="Calls">Methods it calls or constructs with, as <c>Full.Type::Method</c>.</param>
/// <param name="TypeArguments">Types it gives to generic methods, such as the service in <c>AddSingleton&lt;T&gt;()</c>.</param>
/// <param name="HasNativeMethods">Whether it declares a platform invoke.</param>
internal sealed record TypeUses(string Type, HashSet<string> Types, HashSet<string> Calls, HashSet<string> TypeArguments, bool HasNativeMethods)
{
    public string Namespace => NamespaceOf(Type);

    public static string NamespaceOf(string type) => type.LastIndexOf('.') is var at and >= 0 ? type[..at] : "";
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace InterviewTrainer.Feed;

/// <summary>bunit names another AngleSharp.Diffing version than the one referenced beside it.</summary>
internal static class BunitBinding
{
#pragma warning disable CA2255 // Has to stand before bunit's first assertion.
    [ModuleInitializer]
    internal static void Install() =>
#pragma warning restore CA2255
        AssemblyLoadContext.Default.Resolving += static (_, name) =>
            name.Name == "AngleSharp.Diffing" ? Assembly.Load(new AssemblyName(name.Name)) : null;
}

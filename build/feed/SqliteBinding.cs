using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace InterviewTrainer.Feed;

/// <summary>
/// Binds EF Core's SQLite provider, built against SQLitePCLRaw 2.1, to the 2.0.6 that the feed holds, and prefers the
/// system's SQLite, which is newer than the one bundled with it.
/// </summary>
internal static class SqliteBinding
{
    private const string Provider = "SQLitePCLRaw.provider.e_sqlite3";
    private static readonly string[] SystemLibraries = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];

#pragma warning disable CA2255 // The binding has to stand before EF Core's first use of the provider, wherever that is.
    [ModuleInitializer]
    internal static void Install()
#pragma warning restore CA2255
    {
        AssemblyLoadContext.Default.Resolving += static (_, name) =>
            name.Name is "SQLitePCLRaw.core" or "SQLitePCLRaw.batteries_v2" or Provider
                ? Assembly.Load(new AssemblyName(name.Name))
                : null;
        NativeLibrary.SetDllImportResolver(Assembly.Load(new AssemblyName(Provider)), static (library, _, _) =>
            library == "e_sqlite3" ? LoadSystemLibrary() : 0);
        SQLitePCL.Batteries_V2.Init();
    }

    private static nint LoadSystemLibrary()
    {
        foreach (var name in SystemLibraries)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}

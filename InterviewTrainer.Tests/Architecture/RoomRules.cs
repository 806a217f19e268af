namespace InterviewTrainer.Tests.Architecture;

/// <summary>
/// Which room of Core may know which. Dependencies point inward: the rooms hold the contracts and the behaviour, Engines and Persistence
/// serve them, and nothing here knows the web. The table is the documentation; a room that is not in it has no place yet.
/// </summary>
internal static class RoomRules
{
    /// <summary>A room, and the rooms that it may use: only ones above it, so that there are no circles.</summary>
    public static readonly (string Room, string[] Uses)[] Rooms =
    [
        ("Audio", []),
        ("VoiceActivity", ["Audio"]),
        ("Transcription", ["Audio"]),
        ("Language", []),
        ("Synthesis", ["Audio"]),
        ("Documents", ["Language"]),
        ("Signals", ["Audio", "VoiceActivity", "Transcription"]),
        ("Research", ["Signals"]),
        ("Interviewing", ["Transcription", "Language", "Synthesis", "Documents", "Signals", "Research"]),
        ("Conversation", ["Audio", "VoiceActivity", "Transcription", "Language", "Synthesis", "Signals", "Research", "Interviewing"]),
        ("Assessment", ["Transcription", "Language", "Documents", "Signals", "Interviewing"]),
        ("Coaching", ["Transcription", "Language", "Documents", "Signals", "Research", "Interviewing", "Conversation", "Assessment"]),
    ];

    /// <summary>May use every room, and each other; what they are for is meeting the outside.</summary>
    public static readonly string[] Adapters = ["Reporting", "Engines", "Persistence", "Diagnostics"];

    /// <summary>Every room may report to it.</summary>
    private const string Diagnostics = "Diagnostics";

    /// <summary>What a room of the table may not name; the web is closed to the adapters in <see cref="WithoutWeb"/> too.</summary>
    private static readonly string[] Outside = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCL", Web];

    private static readonly string[] WithoutWeb = ["Reporting", Diagnostics];

    private const string Web = "Microsoft.AspNetCore";

    /// <summary>What breaks the rules, a line each.</summary>
    /// <param name="types">The types to look at.</param>
    /// <param name="root">Namespace that the rooms are folders of.</param>
    public static IReadOnlyList<string> Violations(IEnumerable<TypeUses> types, string root) =>
        [.. types.Where(type => IsIn(type.Type, root)).SelectMany(type => Violations(type, root)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Violations(TypeUses type, string root)
    {
        var room = RoomOf(type.Type, root);
        if (Adapters.Contains(room))
        {
            return WithoutWeb.Contains(room) ? Named(type, [Web]) : [];
        }

        if (Rooms.FirstOrDefault(each => each.Room == room) is not { Room: not null } entry)
        {
            return [$"{type.Type}: \"{room}\" is not a room; give it a line in the table"];
        }

        // What registers a room's services is where its engine is chosen: it may name the adapters.
        var isComposition = type.Type == $"{root}.{room}.{room}Services";
        var allowed = entry.Uses.Append(room).Append(Diagnostics).Concat(isComposition ? Adapters : []).ToHashSet();
        var rooms = type.Types.Where(used => IsIn(used, root) && !allowed.Contains(RoomOf(used, root))).Select(used => $"{type.Type} uses {used}");
        return rooms.Concat(Named(type, Outside)).Concat(type.HasNativeMethods ? [$"{type.Type} calls a native library"] : []);
    }

    private static IEnumerable<string> Named(TypeUses type, string[] namespaces) =>
        type.Types.Where(used => namespaces.Any(space => IsIn(used, space))).Select(used => $"{type.Type} uses {used}");

    private static bool IsIn(string type, string root) => type.StartsWith(root + ".", StringComparison.Ordinal);

    private static string RoomOf(string type, string root)
    {
        var rest = TypeUses.NamespaceOf(type)[Math.Min(root.Length, TypeUses.NamespaceOf(type).Length)..].TrimStart('.');
        return rest.Split('.')[0];
    }
}

namespace InterviewTrainer.Web.Commands.Screenshots;

/// <summary>A picture of a page, taken in light and dark, wide and narrow.</summary>
/// <param name="Name">First part of the file's name.</param>
/// <param name="Component">The page.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Data">With which data it is taken.</param>
/// <param name="Step">What is done first, a name in <c>tools/screenshots/steps.mjs</c>: on the page as the picture before left it where that had the same path.</param>
internal sealed record PageShot(string Name, Type Component, string Path, ShotData Data, string? Step = null);

/// <summary>What the database holds.</summary>
[Flags]
internal enum ShotData
{
    Empty = 1,
    Full = 2,
    Both = Empty | Full,

    /// <summary>As full, but damaged while the server ran.</summary>
    Damaged = 4,
}

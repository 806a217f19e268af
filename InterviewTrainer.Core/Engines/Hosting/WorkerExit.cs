using System.Globalization;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>How a worker process ended.</summary>
/// <param name="Code">Its exit code; 128 and the signal where one ended it.</param>
/// <param name="LastWords">The last of what it wrote to standard error, bounded; with <see cref="CannotLoad"/> the reason, for a person.</param>
internal sealed record WorkerExit(int Code, string LastWords)
{
    /// <summary>The engine host's code for a library or a model that cannot be loaded (EX_CONFIG of sysexits.h): starting it again does not help.</summary>
    public const int CannotLoad = 78;

    /// <summary>What ended it, in words.</summary>
    public string Describe() => Code switch
    {
        0 => "it ended by itself",
        134 => "it aborted",
        135 or 138 => "its model file changed while it was in use",
        137 => "it was killed",
        139 => "it crashed",
        _ => $"exit code {Code.ToString(CultureInfo.InvariantCulture)}",
    };
}

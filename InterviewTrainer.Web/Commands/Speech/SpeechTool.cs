using System.CommandLine;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Speech;

/// <summary>Runs a command that speaks or hears: opens the engines, closes them, and explains what went wrong.</summary>
internal static class SpeechTool
{
    /// <summary>What a shell reports for a program that was told to stop.</summary>
    private const int Interrupted = 130;

    /// <param name="parsed">Where to write.</param>
    /// <param name="open">Opens the engines.</param>
    /// <param name="subject">What a message about files begins with.</param>
    /// <param name="tool">Gives what is printed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<int> RunAsync(
        ParseResult parsed, Func<IToolEngines> open, string subject, Func<IToolEngines, CancellationToken, Task<string>> tool, CancellationToken cancellationToken)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            await using var engines = open();
            var answer = await tool(engines, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(answer);
            return 0;
        }
        catch (Exception exception) when (exception is ToolException or StartupException or SpeechSynthesisException or TranscriptionException)
        {
            await error.WriteLineAsync(exception.Message);
        }
        catch (WavFormatException exception)
        {
            await error.WriteLineAsync($"{subject}: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await error.WriteLineAsync($"{subject}: {exception.Message} Check the path, and that you may use it.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped.");
            return Interrupted;
        }

        return 1;
    }
}

using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary>
/// <c>check-speech</c>, hidden: loads sherpa-onnx, prints versions and struct sizes, and lets the library print (on standard error) a configuration of each kind in which every
/// field holds its own name or number, so that a test, or a person with a new build, can see that each arrives where it should. <c>check-speech DIR…</c> loads models and uses
/// each once, a line of JSON for each.
/// </summary>
internal static class CheckSpeechCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("folders") { Arity = ArgumentArity.ZeroOrMore, Description = "Folders of speech models to try." };
        var command = new Command("check-speech", "Print what is known of sherpa-onnx, or try models.") { folders };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetValue(folders) ?? [], parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string[] folders, TextWriter output, TextWriter errors)
    {
        try
        {
            var library = SherpaLibrary.Load();
            if (folders.Length == 0)
            {
                Describe(library, output);
            }

            var usable = true;
            foreach (var folder in folders)
            {
                usable &= Try(library, folder, output);
            }

            return usable ? 0 : EngineLoadException.ExitCode;
        }
        catch (EngineLoadException exception)
        {
            errors.WriteLine(exception.Message);
            return EngineLoadException.ExitCode;
        }
    }

    private static unsafe void Describe(SherpaLibrary library, TextWriter output)
    {
        Write(output, new
        {
            version = SherpaLibrary.Version,
            onnxRuntime = library.OnnxRuntime.Native.Version,
            onnxRuntimeOfSherpa = Marshal.PtrToStringUTF8((nint)SherpaNative.GetOnnxruntimeVersionStr()),
            sizes = SherpaLibrary.Sizes.ToDictionary(size => size.Key, size => size.Value.Here),
        });
        MarkedConfigurations.Print();
    }

    /// <summary>Native code may end the process in here: each line is out before the next model is touched.</summary>
    private static bool Try(SherpaLibrary library, string folder, TextWriter output)
    {
        try
        {
            Write(output, new { folder, result = SpeechTrial.Run(library, folder), error = (string?)null });
            return true;
        }
        catch (EngineLoadException exception)
        {
            Write(output, new { folder, result = (string?)null, error = exception.Message });
            return false;
        }
    }

    private static void Write<T>(TextWriter output, T line)
    {
        output.WriteLine(JsonSerializer.Serialize(line));
        output.Flush();
    }
}

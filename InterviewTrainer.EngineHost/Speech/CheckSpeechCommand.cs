using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary>
/// <c>check-speech</c>, hidden: loads sherpa-onnx, prints versions and struct sizes, and lets the library print (on standard error) a configuration of each kind in which every
/// field holds its own name or number, so that a test, or a person with a new build, can see that each arrives where it should.
/// </summary>
internal static class CheckSpeechCommand
{
    public static Command Create()
    {
        var command = new Command("check-speech", "Print what is known of sherpa-onnx.") { Hidden = true };
        command.SetAction(parsed => Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static unsafe int Run(TextWriter output, TextWriter errors)
    {
        try
        {
            var library = SherpaLibrary.Load();
            output.WriteLine(JsonSerializer.Serialize(new
            {
                version = SherpaLibrary.Version,
                onnxRuntime = library.OnnxRuntime.Native.Version,
                onnxRuntimeOfSherpa = Marshal.PtrToStringUTF8((nint)SherpaNative.GetOnnxruntimeVersionStr()),
                sizes = SherpaLibrary.Sizes.ToDictionary(size => size.Key, size => size.Value.Here),
            }));
            MarkedConfigurations.Print();
            return 0;
        }
        catch (EngineLoadException exception)
        {
            errors.WriteLine(exception.Message);
            return EngineLoadException.ExitCode;
        }
    }
}

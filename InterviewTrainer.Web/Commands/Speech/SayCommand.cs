using System.CommandLine;
using System.Globalization;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Speech;

/// <summary><c>say TEXT --out F.wav</c>: speaks a text into a file.</summary>
internal static class SayCommand
{
    /// <summary>About ten minutes.</summary>
    private const int MaxCharacters = 10_000;

    private const double MinRate = 0.5;
    private const double MaxRate = 2;

    /// <param name="engines">Whose voices to use; null for those of this machine.</param>
    public static Command Create(Func<IToolEngines>? engines = null)
    {
        var text = new Argument<string>("TEXT") { Description = $"What is said; at most {MaxCharacters} characters." };
        var path = new Option<string>("--out") { Description = "The WAV file to write.", HelpName = "F.wav", Required = true };
        var name = new Option<string>("--voice") { Description = "A voice of an engine that has several, such as af_heart; one that does not know it uses its first.", HelpName = "NAME" };
        var language = new Option<string>("--language") { Description = "Language of the text.", HelpName = "TAG", DefaultValueFactory = _ => "en-GB" };
        var rate = Rate();
        var engine = new Option<string>("--engine") { Description = "Who speaks: espeak, or an installed voice model [default: a voice model, else espeak].", HelpName = "espeak|ID" };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("say", "Speak a text into a WAV file.") { text, path, name, language, rate, engine, force, data, set };
        command.SetAction((parsed, cancellationToken) => SpeechTool.RunAsync(
            parsed,
            engines ?? (() => new ToolEngines(parsed.GetValue(data), parsed.GetValue(set))),
            parsed.GetRequiredValue(path),
            (opened, token) => SayAsync(
                opened.Voice(parsed.GetValue(engine)),
                parsed.GetRequiredValue(text),
                new SpeechVoice(parsed.GetRequiredValue(language), parsed.GetValue(rate), Pitch: 1) { Name = parsed.GetValue(name) },
                parsed.GetRequiredValue(path),
                parsed.GetValue(force),
                token),
            cancellationToken));
        return command;
    }

    private static Option<double> Rate() => new("--rate")
    {
        Description = $"Speed, 1 being the engine's own; {MinRate} to {MaxRate}.",
        HelpName = "R",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is >= MinRate and <= MaxRate)
            {
                return rate;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--rate takes {MinRate} to {MaxRate}, not {given}."));
            return 1;
        },
    };

    private static async Task<string> SayAsync(
        ISpeechSynthesizer engine, string text, SpeechVoice voice, string path, bool force, CancellationToken cancellationToken)
    {
        if (text.Length > MaxCharacters)
        {
            throw new ToolException($"The text has {text.Length} characters; at most {MaxCharacters} are spoken. Speak it in parts.");
        }

        if (!force && File.Exists(path))
        {
            throw new ToolException($"{path} is there already. Choose another name, or write over it with --force.");
        }

        var speech = await SpeechRecording.MakeAsync(engine, text, voice, cancellationToken);
        Write(path, speech.ToWav(), force);
        return string.Create(CultureInfo.InvariantCulture, $"{path}: {speech.Duration.TotalSeconds:0.0} s, spoken by {engine.Name}");
    }

    /// <summary>Whole or not at all.</summary>
    private static void Write(string path, byte[] wav, bool force)
    {
        var unfinished = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.part";
        try
        {
            File.WriteAllBytes(unfinished, wav);
            File.Move(unfinished, path, force);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}

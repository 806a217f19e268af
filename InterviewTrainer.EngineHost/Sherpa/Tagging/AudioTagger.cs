using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Tagging;

/// <summary>Tells how likely a human voice is in a sound, with a model that knows AudioSet's kinds of sounds. Its calls block, and are made one after another.</summary>
internal sealed unsafe class AudioTagger : IDisposable
{
    /// <summary>The kinds of AudioSet's ontology under "Human voice" in which somebody says words.</summary>
    private static readonly HashSet<string> Voices = new(StringComparer.OrdinalIgnoreCase)
    {
        "Speech", "Male speech, man speaking", "Female speech, woman speaking", "Child speech, kid speaking", "Conversation", "Narration, monologue",
        "Whispering", "Shout", "Yell", "Babbling",
    };

    private readonly SherpaHandle _handle;
    private readonly int _labels;
    private readonly HashSet<int> _voices;

    private AudioTagger(SherpaHandle handle, int labels, HashSet<int> voices)
    {
        _handle = handle;
        _labels = labels;
        _voices = voices;
    }

    /// <exception cref="EngineLoadException">It cannot be loaded; the message names the file and the remedy.</exception>
    public static AudioTagger Load(SherpaLibrary library, ModelFolder folder, int threads)
    {
        if (folder.Family is not (ModelFamily.ZipformerTagging or ModelFamily.CedTagging))
        {
            throw new EngineLoadException($"The model {folder.Id} is of the family {folder.Family}, which tags no sounds. Choose an audio tagging model.");
        }

        var labels = LabelFile.Read(folder);
        var voices = labels.Select((name, number) => (name, number)).Where(label => Voices.Contains(label.name)).Select(label => label.number).ToHashSet();
        if (voices.Count == 0)
        {
            throw folder.Broken(folder.File("labels"), "names no human voice among its labels");
        }

        var isZipformer = folder.Family == ModelFamily.ZipformerTagging;
        using var strings = new NativeStrings();
        var path = strings.Add(Check(library, folder, labels.Count, inputs: isZipformer ? 2 : 1));
        var config = new AudioTaggingConfig
        {
            zipformer = isZipformer ? path : 0,
            ced = isZipformer ? 0 : path,
            num_threads = threads,
            provider = strings.Add("cpu"),
            labels = strings.Add(folder.File("labels")),
            top_k = labels.Count,
        };
        var handle = SherpaHandle.Own(SherpaNative.CreateAudioTagging(config), SherpaNative.DestroyAudioTagging)
            ?? throw folder.Broken(folder.File("model"), $"was refused by {SherpaLibrary.Name}; the lines above say why");
        return new AudioTagger(handle, labels.Count, voices);
    }

    /// <summary>0 to 1: that of the likeliest of all kinds of human voice.</summary>
    public double HumanVoice(Sound sound)
    {
        using var stream = SherpaHandle.Own(SherpaNative.AudioTaggingCreateOfflineStream(_handle), SherpaNative.DestroyOfflineStream, _handle)
            ?? throw new InvalidOperationException("sherpa-onnx made no stream.");
        SherpaNative.AcceptWaveformOffline(stream, AudioFormat.SampleRateHz, sound.Samples, sound.Samples.Length);
        var events = SherpaNative.AudioTaggingCompute(_handle, stream, _labels);
        try
        {
            var likeliest = 0f;
            for (var i = 0; events != null && events[i] != null; i++)
            {
                likeliest = _voices.Contains(events[i]->index) ? MathF.Max(likeliest, events[i]->prob) : likeliest;
            }

            return float.IsFinite(likeliest) ? Math.Clamp(likeliest, 0, 1) : 0;
        }
        finally
        {
            SherpaNative.AudioTaggingFreeResults(events);
        }
    }

    public void Dispose() => _handle.Dispose();

    private static string Check(SherpaLibrary library, ModelFolder folder, int labels, int inputs)
    {
        using var model = OnnxFile.Open(library, folder, "model");
        model.RequireForm(inputs, outputs: 1);
        return model.Outputs[0].Shape is [_, var kinds] && kinds == labels
            ? model.Path
            : throw model.Unusable($"does not give {labels} numbers, one for each label");
    }
}

using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;
using InterviewTrainer.EngineHost.Sherpa.Recognition.Families;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition;

/// <summary>Loads recognisers: looks at every file, then lets sherpa-onnx load them.</summary>
internal static class RecognizerLoader
{
    private const int FeatureDimension = 80;
    private const string Decoding = "greedy_search";
    private const string Provider = "cpu";

    /// <exception cref="EngineLoadException">It cannot be loaded; the message names the file and the remedy.</exception>
    public static IRecognizer Load(SherpaLibrary library, ModelFolder folder, int threads)
    {
        var strings = new NativeStrings();
        var files = new ModelFiles(library, folder, strings);
        try
        {
            if (folder.Family != ModelFamily.StreamingTransducer)
            {
                return LoadOffline(files, threads);
            }

            var recognizer = LoadOnline(files, threads);
            strings.Dispose();
            return recognizer;
        }
        catch
        {
            strings.Dispose();
            throw;
        }
    }

    private static OfflineRecognizer LoadOffline(ModelFiles files, int threads)
    {
        var config = new OfflineRecognizerConfig
        {
            feat_config = new FeatureConfig { sample_rate = AudioFormat.SampleRateHz, feature_dim = FeatureDimension },
            decoding_method = files.Strings.Add(Decoding),
        };
        var languages = Configure(files, ref config.model_config);
        config.model_config.tokens = files.Path("tokens");
        config.model_config.num_threads = threads;
        config.model_config.provider = files.Strings.Add(Provider);
        var handle = SherpaHandle.Own(SherpaNative.CreateOfflineRecognizer(config), SherpaNative.DestroyOfflineRecognizer) ?? throw Refused(files.Folder);
        return new OfflineRecognizer(handle, config, files.Strings, languages);
    }

    private static OnlineRecognizer LoadOnline(ModelFiles files, int threads)
    {
        var config = new OnlineRecognizerConfig
        {
            feat_config = new FeatureConfig { sample_rate = AudioFormat.SampleRateHz, feature_dim = FeatureDimension },
            decoding_method = files.Strings.Add(Decoding),
        };
        StreamingFamily.Configure(files, ref config.model_config);
        config.model_config.num_threads = threads;
        config.model_config.provider = files.Strings.Add(Provider);
        return new OnlineRecognizer(SherpaHandle.Own(SherpaNative.CreateOnlineRecognizer(config), SherpaNative.DestroyOnlineRecognizer) ?? throw Refused(files.Folder));
    }

    private static IReadOnlyList<string> Configure(ModelFiles files, ref OfflineModelConfig config)
    {
        switch (files.Folder.Family)
        {
            case ModelFamily.Whisper:
                return WhisperFamily.Configure(files, ref config);
            case ModelFamily.Transducer:
                TransducerFamily.Configure(files, ref config);
                return [];
            case ModelFamily.NemoCtc:
                CtcFamily.Configure(files, ref config);
                return [];
            case ModelFamily.Paraformer:
                FunAsrFamily.ConfigureParaformer(files, ref config);
                return [];
            case ModelFamily.SenseVoice:
                FunAsrFamily.ConfigureSenseVoice(files, ref config);
                return [];
            case ModelFamily.Moonshine:
                MoonshineFamily.Configure(files, ref config);
                return [];
            default:
                throw new EngineLoadException($"The model {files.Folder.Id} is of the family {files.Folder.Family}, which is no recogniser. Choose a recognition model.");
        }
    }

    private static EngineLoadException Refused(ModelFolder folder) =>
        new($"{SherpaLibrary.Name} refused the model {folder.Id}; the lines above say why. Fetch it again with \"models pull {folder.Id}\", or import it again.");
}

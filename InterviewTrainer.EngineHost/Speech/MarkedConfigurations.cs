using InterviewTrainer.EngineHost.Sherpa;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Speech;

/// <summary>
/// Configurations whose texts are the names of their fields and whose numbers are all different. With <c>debug</c> set sherpa-onnx prints what it understood, then finds no such
/// files and gives nothing back.
/// </summary>
internal static class MarkedConfigurations
{
    public static void Print()
    {
        using var strings = new NativeStrings();
        PrintOffline(strings);
        PrintOnline(strings);
        PrintSynthesis(strings);
        PrintTagging(strings);
    }

    private static void PrintOffline(NativeStrings strings)
    {
        var config = new OfflineRecognizerConfig
        {
            feat_config = new FeatureConfig { sample_rate = 16001, feature_dim = 81 },
            decoding_method = strings.Add("greedy_search"),
            max_active_paths = 5,
            hotwords_file = strings.Add("hotwords_file"),
            hotwords_score = 1.25f,
            rule_fsts = strings.Add("rule_fsts"),
            rule_fars = strings.Add("rule_fars"),
            blank_penalty = 0.75f,
        };
        ref var model = ref config.model_config;
        model.transducer = new TransducerModelConfig
        {
            encoder = strings.Add("transducer.encoder"),
            decoder = strings.Add("transducer.decoder"),
            joiner = strings.Add("transducer.joiner"),
        };
        model.paraformer = strings.Add("paraformer.model");
        model.nemo_ctc = strings.Add("nemo_ctc.model");
        model.whisper = new OfflineWhisperModelConfig
        {
            encoder = strings.Add("whisper.encoder"),
            decoder = strings.Add("whisper.decoder"),
            language = strings.Add("whisper.language"),
            task = strings.Add("whisper.task"),
            tail_paddings = 11,
            enable_token_timestamps = 1,
        };
        model.tokens = strings.Add("tokens");
        model.num_threads = 3;
        model.debug = 1;
        model.provider = strings.Add("cpu");
        model.model_type = strings.Add("model_type");
        model.sense_voice = new OfflineSenseVoiceModelConfig { model = strings.Add("sense_voice.model"), language = strings.Add("sense_voice.language"), use_itn = 1 };
        model.moonshine = new OfflineMoonshineModelConfig
        {
            preprocessor = strings.Add("moonshine.preprocessor"),
            encoder = strings.Add("moonshine.encoder"),
            uncached_decoder = strings.Add("moonshine.uncached_decoder"),
            cached_decoder = strings.Add("moonshine.cached_decoder"),
        };
        model.cohere_transcribe.encoder = strings.Add("cohere_transcribe.encoder");
        Close(SherpaNative.CreateOfflineRecognizer(config), SherpaNative.DestroyOfflineRecognizer);
    }

    private static void PrintOnline(NativeStrings strings)
    {
        var config = new OnlineRecognizerConfig
        {
            feat_config = new FeatureConfig { sample_rate = 16002, feature_dim = 82 },
            decoding_method = strings.Add("greedy_search"),
            max_active_paths = 6,
            hotwords_file = strings.Add("online.hotwords_file"),
            hotwords_score = 1.75f,
            rule_fsts = strings.Add("online.rule_fsts"),
            blank_penalty = 0.25f,
        };
        ref var model = ref config.model_config;
        model.transducer = new TransducerModelConfig
        {
            encoder = strings.Add("online.encoder"),
            decoder = strings.Add("online.decoder"),
            joiner = strings.Add("online.joiner"),
        };
        model.tokens = strings.Add("online.tokens");
        model.num_threads = 4;
        model.debug = 1;
        model.provider = strings.Add("cpu");
        model.model_type = strings.Add("online.model_type");
        model.t_one_ctc = strings.Add("online.t_one_ctc");
        Close(SherpaNative.CreateOnlineRecognizer(config), SherpaNative.DestroyOnlineRecognizer);
    }

    private static void PrintSynthesis(NativeStrings strings)
    {
        var config = new OfflineTtsConfig { num_threads = 7, debug = 1, provider = strings.Add("cpu"), max_num_sentences = 8, rule_fsts = strings.Add("tts.rule_fsts"), silence_scale = 0.375f };
        config.vits = new VitsModelConfig
        {
            model = strings.Add("vits.model"),
            tokens = strings.Add("vits.tokens"),
            data_dir = strings.Add("vits.data_dir"),
            noise_scale = 0.125f,
            noise_scale_w = 0.625f,
            length_scale = 1.125f,
        };
        config.kokoro = new KokoroModelConfig
        {
            model = strings.Add("kokoro.model"),
            voices = strings.Add("kokoro.voices"),
            tokens = strings.Add("kokoro.tokens"),
            data_dir = strings.Add("kokoro.data_dir"),
            length_scale = 1.375f,
            lexicon = strings.Add("kokoro.lexicon"),
            lang = strings.Add("kokoro.lang"),
        };
        config.supertonic.voice_style = strings.Add("supertonic.voice_style");
        Close(SherpaNative.CreateOfflineTts(config), SherpaNative.DestroyOfflineTts);
    }

    private static void PrintTagging(NativeStrings strings)
    {
        var config = new AudioTaggingConfig
        {
            zipformer = strings.Add("zipformer.model"),
            ced = strings.Add("ced.model"),
            num_threads = 9,
            debug = 1,
            provider = strings.Add("cpu"),
            labels = strings.Add("tagging.labels"),
            top_k = 12,
        };
        Close(SherpaNative.CreateAudioTagging(config), SherpaNative.DestroyAudioTagging);
    }

    private static void Close(nint instance, Action<nint> destroy) => SherpaHandle.Own(instance, destroy)?.Dispose();
}

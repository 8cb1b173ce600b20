/** Sign-in, sign-up, invitations: everything before an organisation is open. */
export const account = {
  signIn: {
    title: 'Se connecter',
    intro: 'Heureux de vous revoir.',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    expired: 'Votre session a expiré. Reconnectez-vous : vous reviendrez à la même page.',
    showPassword: 'Afficher le mot de passe',
    submit: 'Se connecter',
    forgotten: 'Mot de passe oublié ?',
    noAccount: 'Pas encore de compte ?',
    signUp: 'Créer un compte',
    google: 'Continuer avec Google',
    or: 'ou',
  },
  demo: {
    title: 'Essayer avec un compte de démonstration',
    text: 'Un clic suffit. Ces comptes n’existent que sur cette installation locale.',
  },
  signUp: {
    title: 'Créer un compte',
    intro: 'Une minute, et vos clients ont une adresse.',
    name: 'Votre nom',
    namePlaceholder: 'Camille Martin',
    passwordHint: '8 caractères au moins.',
    submit: 'Créer mon compte',
    haveAccount: 'Déjà un compte ?',
  },
  forgotten: {
    title: 'Mot de passe oublié',
    intro: 'Indiquez votre adresse : nous vous envoyons un lien pour en choisir un nouveau.',
    submit: 'Envoyer le lien',
    sentTitle: 'Regardez votre messagerie',
    sent: 'Si un compte existe pour {{email}}, un lien vient d’y être envoyé.',
    back: 'Revenir à la connexion',
  },
  verify: {
    title: 'Confirmez votre adresse',
    text: 'Un lien a été envoyé à {{email}}. Ouvrez-le, puis revenez ici.',
    done: 'C’est fait',
    resend: 'Renvoyer le lien',
    resent: 'Un nouveau lien est parti.',
    notYet: 'L’adresse n’est pas encore confirmée. Ouvrez le lien reçu, puis réessayez.',
    otherAccount: 'Utiliser un autre compte',
  },
  invitation: {
    title: 'Rejoindre {{organization}}',
    text: '{{name}} vous invite à rejoindre {{organization}} avec le rôle {{role}}.',
    forEmail: 'Cette invitation est pour {{email}}.',
    signUp: 'Créer un compte avec cette adresse',
    signIn: 'J’ai déjà un compte',
    accept: 'Rejoindre {{organization}}',
    otherEmail:
      'Vous êtes connecté avec {{email}}. Déconnectez-vous pour accepter avec la bonne adresse.',
    unusable: 'Cette invitation n’est pas utilisable',
    missing: 'Ce lien d’invitation est incomplet. Copiez-le en entier depuis l’e-mail.',
    toSignIn: 'Aller à la connexion',
  },
  create: {
    title: 'Créer votre organisation',
    intro: 'Votre salon, cabinet, boutique ou association. Tout se change ensuite.',
    submit: 'Créer l’organisation',
  },
  errors: {
    wrong: 'Adresse e-mail ou mot de passe incorrect.',
    emailUsed: 'Un compte existe déjà avec cette adresse. Connectez-vous.',
    weak: 'Choisissez un mot de passe d’au moins 8 caractères.',
    email: 'Cette adresse e-mail semble incorrecte. Exemple : marie@exemple.fr',
    required: 'Ce champ est obligatoire.',
    tooMany: 'Trop d’essais. Patientez quelques minutes, puis réessayez.',
    disabled: 'Ce compte est désactivé.',
    popup: 'La fenêtre Google s’est fermée avant la fin. Réessayez.',
    network: 'Connexion impossible. Vérifiez votre réseau, puis réessayez.',
    other: 'La connexion n’a pas abouti. Réessayez dans un instant.',
  },
} as const;

declare module '../texts.ts' {
  interface Texts {
    account: typeof account;
  }
}

/**
 * Folded names of columns by target, in French and English: everyday names first, then those in
 * exports of Google Contacts, Outlook, Apple, HubSpot, Brevo and Mailchimp.
 */
export const CLIENT_HEADER_NAMES: Readonly<Record<string, string>> = {
  number:
    'numero client|no client|n client|client number|customer number|code client|ref client|num client',
  externalId:
    'id|identifiant|external id|id externe|reference externe|uid|customer id|client id|id client|record id|contact id|ext id|id de l enregistrement|id d enregistrement|id de contact|id du contact|euid|leid|id contact|object id',
  kind: 'type de client|type client|client type|customer type|type de contact|contact type|particulier ou professionnel|nature',
  status:
    'etat|statut client|client status|customer status|etat client|lead status|statut du lead|lifecycle stage|phase du cycle de vie|phase de cycle de vie',
  fullName:
    'nom prenom|nom et prenom|prenom nom|prenom et nom|nom prenoms|noms et prenoms|contact|client|cliente|nom du client|nom client|customer|customer name|client name|contact name|display name|nom affiche|name|nom|nom d usage complet|adherent|patient|file as|nom et prenoms',
  firstName:
    'prenom|prenoms|given name|forename|firstname|first|prenom client|prenom du client|fname|christian name|petit nom',
  lastName:
    'nom de famille|nom famille|family name|surname|lastname|last|nom patronymique|nom client famille|lname|nom usuel|nom d usage',
  companyName:
    'societe|entreprise|raison sociale|company|company name|organisation|organization|nom de l entreprise|nom de la societe|nom societe|nom entreprise|organization name|organization 1 name|organisation name|business name|etablissement|denomination|associated company|entreprise associee|societe organisation|nom de l organisation',
  email:
    'email|mail|e mail|courriel|adresse e mail|adresse email|adresse mail|adresse courriel|adresse electronique|adresse de messagerie|messagerie|email address|e mail address|mel|email principal|primary email|mail client|email client|e mail client|e mail 1 value|email 1|e mail 1|e mail 1 address|work email|personal email|home email|adresse de messagerie 1|email personnel|email professionnel|mail pro|mail perso|e mail professionnel|e mail personnel',
  otherEmails:
    'email 2|e mail 2|mail 2|autre email|autre mail|email secondaire|secondary email|other email|e mail 2 value|e mail 3 value|e mail 4 value|e mail 2 address|e mail 3 address|email 3|e mail 3|adresse de messagerie 2|adresse de messagerie 3|additional email addresses|adresses e mail supplementaires|e mail 5 value',
  phone:
    'tel|telephone|tel portable|portable|mobile|gsm|phone|phone number|mobile phone|cell|cell phone|cellphone|numero de telephone|telephone mobile|telephone portable|tel mobile|no tel|n tel|num tel|numero tel|numero portable|numero de portable|numero mobile|telephone 1|tel 1|phone 1|phone 1 value|mobile number|mobile phone number|numero de telephone mobile|primary phone|telephone principal|whatsapp|iphone|telephone client|tel client|contact number|telephone phone|no de telephone|n de telephone|main phone|telephone cellulaire|cellulaire|natel',
  otherPhones:
    'fixe|tel fixe|telephone fixe|tel domicile|telephone domicile|tel bureau|telephone bureau|tel pro|telephone professionnel|home phone|work phone|business phone|other phone|phone 2|phone 3|tel 2|tel 3|telephone 2|telephone 3|phone 2 value|phone 3 value|phone 4 value|business phone 2|home phone 2|landline|landline number|company main phone|autre telephone|autre tel|telephone secondaire|telephone bureau 2|telephone domicile 2|autre telephone 1|company phone|telephone societe|phone 5 value|work number|home number',
  birthDate:
    'date naissance|naissance|ddn|ne le|nee le|ne e le|anniversaire|birthday|birthdate|birth date|date of birth|dob|date d anniversaire|date anniversaire|jour de naissance|bday|date nais|dnaiss|date de naiss',
  'address.line1':
    'adresse|adresse 1|rue|address|address 1|address line 1|street|street address|adresse postale|adresse ligne 1|adresse client|voie|numero et rue|no et rue|address 1 street|addr1|addr 1|adr1|street 1|adresse complete|rue 1|mailing address|postal address|home address|adresse domicile',
  'address.line2':
    'adresse 2|complement|complement adresse|complement d adresse|complement dadresse|address line 2|address 2|adresse ligne 2|street 2|batiment|appartement|address 1 extended address|apt|suite|adresse suite|adr2|addr2|addr 2',
  'address.postalCode':
    'cp|code post|codepostal|zip|zip code|zipcode|postcode|post code|postal code|npa|c p|code postal client|address 1 postal code|cpostal|zip postal code|postal|code postal ville',
  'address.city':
    'ville|commune|localite|city|town|place|ville client|address 1 city|cite|city town|agglomeration',
  'address.country':
    'pays|country|pays client|country region|pays region|address 1 country|country code|code pays|country region code',
  language:
    'langue|language|lang|langue preferee|preferred language|langue parlee|locale|langue du client',
  tags: 'etiquette|tag|mots cles|mot cle|labels|label|libelles|groupe|groupes|groups|group membership|categories|categorie|category|keywords|liste|listes|lists',
  source:
    'provenance|comment nous avez vous connu|connu par|comment avez vous connu|lead source|original source|source d origine|source du client|origine client|canal d acquisition|referral|recommande par|origine du contact|source du lead|heard about us|source originale',
  assignedTo:
    'conseiller|conseillere|commercial|coiffeur|coiffeuse|praticien|praticienne|referent|responsable|owner|contact owner|account manager|proprietaire du contact|assigne a|attribue a|assigned to|vendeur|vendeuse|collaborateur|collaboratrice|esthéticienne|estheticienne|suivi|proprietaire',
  preferredChannel:
    'canal prefere|moyen de contact|preference de contact|preferred contact method|contact prefere|mode de contact|moyen de contact prefere',
  nextAction: 'a faire|next step|prochaine etape|todo|to do|relance',
  nextActionOn:
    'date de relance|date relance|next action date|follow up date|rappel le|a rappeler le',
  'consents.email':
    'newsletter|accepte emails|accepte email|optin email|opt in email|email opt in|email optin|consentement email|accepte les emails|abonne newsletter|accord email|opt in|optin|double opt in|email marketing|marketing email|accepts marketing|marketing contact status|accepte e mail|accepte la newsletter|inscrit newsletter|consentement e mail|email marketing status|rgpd email|statut email|subscribed to email|accepts email marketing',
  'consents.sms':
    'accepte sms|optin sms|opt in sms|sms opt in|sms optin|consentement sms|accord sms|sms marketing|accepts sms|rgpd sms|accepte les sms|accepts sms marketing',
  'consents.phone':
    'accepte appels|accepte appel|optin telephone|opt in telephone|consentement telephone|accepte telephone|accord telephone|demarchage telephonique|accepts calls',
  'consents.post':
    'accepte courrier|optin courrier|opt in courrier|consentement courrier|consentement postal|accepte courriers|accord courrier|accepts mail',
};

/** Columns about refusal: yes there means that the person may not be written to. */
export const REFUSAL_HEADER_NAMES: Readonly<Record<string, string>> = {
  'consents.email':
    'email blacklist|email blacklisted|blacklist|blackliste email|desinscrit|desabonne|unsubscribed|opt out|optout|email opt out|ne pas contacter par email|unsubscribed from all email|desinscription|desabonne email|desabonne de tous les e mails',
  'consents.sms': 'sms blacklist|sms blacklisted|sms opt out|ne pas contacter par sms|stop sms',
  'consents.phone': 'do not call|ne pas appeler|phone opt out|bloctel',
};

/** Columns of other software that hold nothing to import, although their names look like it. */
export const IGNORED_HEADER_NAMES =
  'create date|date de creation|cree le|created|created at|added time|modified time|modifie le|changed|updated|updated at|last changed|optin time|optin ip|confirm time|confirm ip|latitude|longitude|gmtoff|dstoff|timezone|region|cc|e mail 1 label|e mail 2 label|e mail 1 type|e mail 2 type|phone 1 label|phone 2 label|phone 1 type|phone 2 type|address 1 label|address 1 type|address 1 formatted|address 1 region|address 1 po box|photo|name prefix|name suffix|phonetic first name|phonetic last name|phonetic middle name|phonetic first name|organization department|organization title|titre|title|suffix|suffixe|civilite|middle name|deuxieme prenom|additional name|nickname|fax|business fax|home fax|telecopie bureau|e mail display name|e mail 2 display name|e mail type|e mail 2 type|member rating|priority|sensitivity|private|prive|priorite|last activity date|dernier achat|derniere visite|first visit|last visit|job title|profession|email domain|website 1 value|web page|page web|nom d affichage de l adresse de messagerie|type de messagerie';

/**
 * Names of columns of appointments, purchases and notes; columns about their client have the
 * client's names.
 */
export const RECORD_HEADER_NAMES: Readonly<Record<string, string>> = {
  startsAt:
    'debut|date de debut|date debut|start|start date|starts at|date et heure|date heure|date rdv|date du rdv|date rendez vous|date du rendez vous|date time|datetime|heure de debut complete|rendez vous|rdv|start time',
  endsAt: 'fin|date de fin|date fin|end|end date|ends at|end time|heure de fin|heure fin',
  date: 'date|jour|day|le|date jour|date du jour',
  time: 'heure|time|heure debut|heure de debut|heure rdv|horaire|heure du rdv|hour',
  durationMinutes:
    'duree|duration|duree min|duree minutes|minutes|temps|duree en minutes|duree prestation',
  service:
    'prestation|prestations|service|services|soin|acte|motif|objet|subject|treatment|intitule|seance|cours',
  status: 'statut|status|etat|etat du rdv|statut du rdv',
  memberId:
    'membre|member|collaborateur|collaboratrice|praticien|praticienne|coiffeur|coiffeuse|employe|employee|vendeur|vendeuse|staff|avec|agent|conseiller|intervenant|provider|professionnel|caissier|auteur|author|salarie',
  note: 'note|notes|commentaire|commentaires|remarque|remarques|comment|comments|observation|observations|description',
  paidAt:
    'paye le|date de paiement|date paiement|date achat|date d achat|date de vente|date vente|date de facture|date facture|paid at|paid|payment date|sale date|order date|date de commande|date commande|invoice date|date ticket|date du ticket|created at',
  amount:
    'montant|total|total ttc|montant ttc|ttc|prix|price|amount|amount paid|montant paye|paye|somme|ca|chiffre d affaires|total paid|prix ttc|order total|net a payer|montant total|valeur',
  label:
    'article|articles|produit|produits|libelle|designation|item|items|product|products|prestation|prestations|description|service|lineitem name|intitule',
  reference:
    'reference|numero|ref|numero de ticket|no ticket|n ticket|ticket|facture|numero de facture|no facture|n facture|invoice|invoice number|order|order number|receipt|numero de commande|commande|numero facture|numero ticket|recu',
  channel: 'canal|channel|lieu|mode de vente|canal de vente|sales channel|point de vente',
  refundedAmount: 'rembourse|montant rembourse|remboursement|refund|refunded|refunded amount|avoir',
  externalId:
    'id|identifiant|external id|id externe|uid|identifiant externe|id rdv|id vente|transaction id|id transaction',
  at: 'date et heure|date heure|le|quand|when|datetime|date time|horodatage|timestamp',
  text: 'texte|text|note|notes|commentaire|commentaires|contenu|content|message|remarque|remarques|comment|comments|observation|observations|description|compte rendu|historique',
  type: 'type|type de note|nature|categorie|category|kind',
};
